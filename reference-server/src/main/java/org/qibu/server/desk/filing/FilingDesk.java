package org.qibu.server.desk.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Parties;
import org.qibu.server.bench.Written;
import org.qibu.server.files.FileStore;
import org.qibu.server.files.StoredFile;
import org.qibu.server.store.Append;
import org.qibu.server.store.PersonalPart;

/** Where a builder hands in: files, the dry run, one submission, what was asked to be corrected. */
public final class FilingDesk {
    /** The largest file any pack may name, in bytes. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private final Bench bench;
    private final FileStore store;
    private final HandedInFiles files;
    private final FilingChecks checks;
    private final FilingForms forms;
    private final UnaryOperator<String> pseudonym;

    /**
     * Works on this bench.
     *
     * @param pseudonym names a person so that the name tells nothing of them
     */
    public FilingDesk(Bench bench, FileStore store, UnaryOperator<String> pseudonym) {
        this.bench = bench;
        this.store = store;
        this.files = new HandedInFiles(store);
        this.checks = new FilingChecks(bench.county());
        this.forms = new FilingForms(bench.county(), checks);
        this.pseudonym = pseudonym;
    }

    /** A kept file with where its bytes are. */
    public record Kept(StoredFile file, Path path) {}

    /** Keeps a file; it is part of nothing until a filing names its digest. */
    public StoredFile keep(Caller caller, String name, InputStream content) {
        caller.require(Operation.UPLOAD_FILE);
        try {
            return store.keep(name, content, LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file is that was uploaded before; whoever names its digest has had it. */
    public Optional<StoredFile> kept(Caller caller, HashCode digest) {
        caller.require(Operation.UPLOAD_FILE);
        return files.find(digest);
    }

    /** A kept file, if the caller handles a filing that names it: a file may be a copy of somebody's papers. */
    public Kept open(Caller caller, HashCode digest) {
        caller.require(Operation.DOWNLOAD_FILE);
        return files.find(digest)
                .filter(file ->
                        bench.naming(digest).anyMatch(named -> caller.may(Operation.DOWNLOAD_FILE, Parties.of(named))))
                .map(file -> new Kept(file, store.path(file)))
                .orElseThrow(() -> new NotFoundException("文件", digest.toString()));
    }

    /** What has to be filled in and handed in for these matters, each once; for none named, for all that can be filed now. */
    public FilingForm form(Caller caller, ProjectId project, ImmutableSet<MatterId> matters) {
        Project found = bench.project(caller, Operation.READ_FILING_FORM, project);
        return forms.of(found, bench.submissionsOf(project), matters);
    }

    /** The same checks as at intake, without legal effect; no findings means it can be filed. */
    public ImmutableList<Finding> examine(Caller caller, ProjectId project, Filing filing) {
        ImmutableList<ProjectEvent> facts = bench.history(caller, Operation.EXAMINE_FILING, project);
        PersonalGuide guide = checks.guide(Project.of(facts));
        ImmutableList<Finding> wrong = wrong(facts, guide, filing);
        return wrong.isEmpty()
                ? files.find(filing.materials())
                        .fold(
                                kept -> checks.examine(
                                        guide, filing.matters(), answers(filing, question -> true), kept),
                                findings -> findings)
                : wrong;
    }

    /** Files one submission; the five working days begin after its legal day. */
    public Outcome<Written> file(Acting acting, ProjectId project, Filing filing) {
        acting.caller().require(Operation.FILE_SUBMISSION);
        return bench.begin(acting, () -> {
            // Read before the project's submissions are: whoever files meanwhile moves the project on.
            ImmutableList<ProjectEvent> facts = bench.history(acting.caller(), Operation.FILE_SUBMISSION, project);
            Project found = Project.of(facts);
            PersonalGuide guide = checks.guide(found);
            ImmutableList<Finding> wrong = wrong(facts, guide, filing);
            return wrong.isEmpty()
                    ? files.find(filing.materials())
                            .fold(kept -> file(acting, found, guide, filing, kept), Outcome::refused)
                    : Outcome.refused(wrong);
        });
    }

    private Outcome<Written> file(
            Acting acting, Project project, PersonalGuide guide, Filing filing, ImmutableList<SubmittedMaterial> kept) {
        County county = bench.county();
        var required = guide.matters().stream().map(Matter::id).collect(toImmutableSet());
        SubmissionId id = bench.newSubmission();
        var filed = new SubmissionEvent.Filed(
                county.stamp(acting.caller()),
                id,
                project.id(),
                project.builder(),
                filing.matters().stream()
                        .map(matter ->
                                CaseTerms.of(county.regime().matter(matter).orElseThrow(), required))
                        .collect(toImmutableList()),
                kept,
                form(guide, filing),
                IntakeRules.SAMPLE,
                county.footing());
        return Submission.file(filed).fold(facts -> append(acting, project, filing, id, filed), Outcome::refused);
    }

    /** The whole form as it is filed: what is known, and what the builder answered; nothing of persons. */
    private ImmutableMap<QuestionId, String> form(PersonalGuide guide, Filing filing) {
        return ImmutableMap.<QuestionId, String>builder()
                .putAll(FilingChecks.known(guide, filing.matters()))
                .putAll(answers(filing, question -> !question.personal()))
                .buildKeepingLast();
    }

    private Outcome<Written> append(
            Acting acting, Project project, Filing filing, SubmissionId id, SubmissionEvent.Filed filed) {
        var stream = bench.stream(id);
        var ofProject = bench.stream(project.id());
        var append = Append.on(stream.at(0), ofProject.at(project.version()))
                .with(ofProject, ImmutableList.of(project.filed(filed.stamp(), id, filing.matters())));
        ImmutableMap<String, String> personal = answers(filing, Question::personal).entrySet().stream()
                .collect(toImmutableMap(entry -> entry.getKey().value(), entry -> entry.getValue()));
        Append with = personal.isEmpty()
                ? append.with(stream, ImmutableList.<SubmissionEvent>of(filed))
                : append.with(stream, (SubmissionEvent) filed, new PersonalPart(person(project, personal), personal));
        return bench.append(acting, with, new Written("submissions", id.value(), 1));
    }

    private String person(Project project, ImmutableMap<String, String> personal) {
        return pseudonym.apply(
                project.builder() + "/" + personal.values().stream().sorted().collect(joining("/")));
    }

    /** Answers to questions of the pack; what is no question of it was found before. */
    private ImmutableMap<QuestionId, String> answers(Filing filing, Function<Question, Boolean> which) {
        return bench.county().regime().questions().stream()
                .filter(which::apply)
                .filter(question -> filing.answers().containsKey(question.id().value()))
                .collect(toImmutableMap(
                        Question::id,
                        question -> String.valueOf(
                                filing.answers().get(question.id().value()))));
    }

    /** What cannot even be received: no matter, a matter or question the place does not know, one filed already. */
    private ImmutableList<Finding> wrong(ImmutableList<ProjectEvent> project, PersonalGuide guide, Filing filing) {
        var regime = bench.county().regime();
        List<Finding> found = new ArrayList<>();
        if (filing.matters().isEmpty()) {
            found.add(
                    Finding.of("filing.no-matter", "没有选择要申报的事项。").at("matters").remedy("至少选择一个事项。"));
        }
        filing.matters().stream()
                .filter(matter -> regime.matter(matter).isEmpty())
                .map(matter -> Finding.of("filing.unknown-matter", "没有“" + matter + "”这个事项。")
                        .at(matter.value()))
                .forEach(found::add);
        filing.answers().keySet().stream()
                .filter(key -> regime.questions().stream()
                        .noneMatch(each -> each.id().value().equals(key)))
                .map(key -> Finding.of("filing.unknown-question", "表单中没有“" + key + "”这一项。")
                        .at(key))
                .forEach(found::add);
        filing.materials().stream()
                .filter(each -> regime.material(each.material()).isEmpty())
                .map(each -> Finding.of("filing.unknown-material", "没有“" + each.material() + "”这种材料。")
                        .at(each.material().value()))
                .forEach(found::add);
        FilingChecks.known(guide, filing.matters()).forEach((question, answer) -> {
            if (!filing.answers().getOrDefault(question.value(), answer).strip().equals(answer)) {
                found.add(Finding.of("filing.known-otherwise", "这一项已知为“" + answer + "”，与所填不一致。")
                        .at(question.value())
                        .remedy("不必再填；已知的有误时，先变更项目情况。"));
            }
        });
        forms.filedAlready(bench.submissionsOf(project), filing.matters()).stream()
                .map(Matter::name)
                .map(name -> Finding.of("filing.filed-already", "“" + name + "”已经申报，正在办理或者已经准予。")
                        .remedy("不必重复申报。"))
                .forEach(found::add);
        return ImmutableList.copyOf(found);
    }

    /** Takes back a matter: 撤件 before acceptance, 撤回 after. */
    public Outcome<Written> withdraw(Acting acting, SubmissionId submission, MatterId matter, String reason) {
        return bench.act(
                acting,
                Operation.WITHDRAW,
                submission,
                matter,
                (found, stamp) -> found.intake()
                        .withdraw(stamp, matter, reason, bench.county().calendar()));
    }

    /** Supplies what a correction notice asked, subject by subject. */
    public Outcome<Written> supply(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            ImmutableSet<String> subjects,
            ImmutableList<Filing.HandedIn> materials) {
        return bench.act(
                acting,
                Operation.SUPPLY_CORRECTION,
                submission,
                matter,
                (found, stamp) -> files.find(materials)
                        .fold(kept -> found.correction().supply(stamp, matter, subjects, kept), Ruling::findings));
    }

    /** Revises materials after acceptance; the statutory clock runs on, opinions that rest on them open again. */
    public Outcome<Written> revise(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            ImmutableList<Filing.HandedIn> materials,
            String reason) {
        return bench.act(
                acting,
                Operation.REVISE_MATERIALS,
                submission,
                matter,
                (found, stamp) -> files.find(materials)
                        .fold(
                                kept -> found.handling()
                                        .reviseMaterials(
                                                stamp,
                                                matter,
                                                kept,
                                                reason,
                                                bench.county().calendar()),
                                Ruling::findings));
    }
}
