package org.qibu.server.bench;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qibu.approval.casework.EarlierGrants;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.fact.PersonFacts;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.StaleHeadsException;
import org.qibu.approval.store.StreamId;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Reach;
import org.qibu.server.access.Role;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;
import org.qibu.server.reading.CountyIndex;
import org.qibu.server.reading.CountyLists;
import org.qibu.server.store.AlreadyAnsweredException;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.Personal;

/** What every desk works on: it loads facts, hands them to the core, and appends what the core rules. */
public final class Bench {
    private static final int MOST_TRIES = 5;

    private final County county;
    private final FactStore facts;
    private final CountyIndex index;
    private final Serials serials = new Serials();

    /** The bench of a county. */
    public Bench(County county, FactStore facts, CountyIndex index) {
        this.county = county;
        this.facts = facts;
        this.index = index;
    }

    public County county() {
        return county;
    }

    public StreamId<SubmissionEvent> stream(SubmissionId id) {
        return SubmissionFacts.KIND.stream(county.division(), id.value());
    }

    public StreamId<ProjectEvent> stream(ProjectId id) {
        return ProjectFacts.KIND.stream(county.division(), id.value());
    }

    public Submission submission(SubmissionId id) {
        var history = facts.read(stream(id));
        if (history.isEmpty()) {
            throw new NotFoundException("申报", id.value());
        }
        return Submission.of(history.events());
    }

    /** The submission, if the caller may do so to it. */
    public Submission submission(Caller caller, Operation operation, SubmissionId id) {
        caller.require(operation);
        Submission found = submission(id);
        return requireKnown(caller, operation, Parties.of(found), found, "申报", id.value());
    }

    public Project project(ProjectId id) {
        var history = facts.read(stream(id));
        if (history.isEmpty()) {
            throw new NotFoundException("项目", id.value());
        }
        return Project.of(history.events());
    }

    /** The project, if the caller may do so to it. */
    public Project project(Caller caller, Operation operation, ProjectId id) {
        return Project.of(history(caller, operation, id));
    }

    /** The facts of a project, if the caller may do so to it. */
    public ImmutableList<ProjectEvent> history(Caller caller, Operation operation, ProjectId id) {
        caller.require(operation);
        ImmutableList<ProjectEvent> found = history(id);
        if (found.isEmpty()) {
            throw new NotFoundException("项目", id.value());
        }
        return requireKnown(caller, operation, Parties.of(Project.of(found)), found, "项目", id.value());
    }

    public ImmutableList<ProjectEvent> history(ProjectId id) {
        return facts.read(stream(id)).events();
    }

    /** The project of a submission as it was when that was filed. */
    public Project asFiled(Submission submission) {
        return Project.asFiled(history(submission.filed().project()), submission.id());
    }

    /** What a filing said of a person, as far as it can still be read. */
    public Personal personal(SubmissionId id) {
        return facts.recorded(stream(id)).get(0).personal();
    }

    /** That what a filing said of a person was erased, by whom and on what ground. */
    public Optional<PersonEvent.Erased> erased(SubmissionId id) {
        return facts.personOf(stream(id))
                .map(person -> PersonFacts.of(county.division(), person.key()))
                .flatMap(stream -> facts.read(stream).events().stream().findFirst())
                .map(PersonEvent.Erased.class::cast);
    }

    /** The lists of the county. */
    public CountyLists lists() {
        return index.lists();
    }

    /** The projects the caller may see, first those of which something is due first. */
    public Page<Project> projects(Caller caller, Part part) {
        Optional<UnifiedSocialCreditCode> own = Optional.of(caller)
                .filter(each -> Operation.LIST_PROJECTS.reach(each.role()) == Reach.OWN)
                .map(each -> UnifiedSocialCreditCode.parse(each.office()));
        return lists().projects(own, part).map(id -> Project.of(history(id)));
    }

    /** The submissions that name a kept file, in any of their facts, as far as they are looked at. */
    public Stream<Submission> naming(HashCode digest) {
        return Page.all(part -> lists().naming(digest, part)).map(this::submission);
    }

    /** The project that has this code. */
    public Optional<Project> byCode(ProjectCode code) {
        return index.projectOf(code).map(id -> Project.of(history(id)));
    }

    /** The submission whose receipt has this number. */
    public Optional<Submission> byReceipt(String receipt) {
        return index.byReceipt(receipt).map(this::submission);
    }

    public ImmutableList<Submission> submissionsOf(ProjectId project) {
        return submissions(index.submissionsOf(project));
    }

    /** The submissions that the facts of a project name, in order of filing. */
    public ImmutableList<Submission> submissionsOf(ImmutableList<ProjectEvent> project) {
        return submissions(FluentIterable.from(project)
                .filter(ProjectEvent.SubmissionFiled.class)
                .transform(ProjectEvent.SubmissionFiled::submission)
                .toList());
    }

    /** Submissions that there are, in this order. */
    public ImmutableList<Submission> submissions(ImmutableList<SubmissionId> ids) {
        return facts.read(ids.stream().map(this::stream).collect(toImmutableList())).stream()
                .map(history -> Submission.of(history.events()))
                .collect(toImmutableList());
    }

    /** A name for a submission that is to be filed today. */
    public SubmissionId newSubmission() {
        return SubmissionId.of(serials.next("B", county.today(), index::highestSubmission));
    }

    /** A name for a project that is to be registered today. */
    public ProjectId newProject() {
        return ProjectId.of(serials.next("P", county.today(), index::highestProject));
    }

    /**
     * Begins a life, and rules anew on what stands then where somebody else was first: whoever files rests on the rules
     * and not on what others file at the same moment.
     */
    public Outcome<Written> begin(Acting acting, Supplier<Outcome<Written>> ruling) {
        Outcome<Written> outcome = begun(ruling);
        // Only where nothing was written can it have been done before: whatever is written takes its answer first.
        return outcome.findings().isEmpty() ? outcome : again(acting).orElse(outcome);
    }

    private Outcome<Written> begun(Supplier<Outcome<Written>> ruling) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return ruling.get();
            } catch (OvertakenException overtaken) {
                // Ruled anew below, on what the other one wrote; it may be another server that names lives.
                serials.forget();
            }
        }
        return ruling.get();
    }

    /** What of its project is granted outside a submission, as it stands now. */
    public EarlierGrants earlierGrants(Submission submission) {
        ImmutableList<Submission> others = submissionsOf(submission.filed().project()).stream()
                .filter(other -> !other.id().equals(submission.id()))
                .collect(toImmutableList());
        return EarlierGrants.of(submission, others, county.regime());
    }

    /** One act on one submission, ruled on it as it was read: its facts are durable when this returns, or nothing was written. */
    public Outcome<Written> act(
            Acting acting,
            Operation operation,
            SubmissionId id,
            BiFunction<Submission, Stamp, Ruling<SubmissionEvent>> ruling) {
        acting.caller().require(operation);
        return again(acting).orElseGet(() -> {
            Submission read = submission(acting.caller(), operation, id);
            return write(acting, read, ruled(acting, read, ruling));
        });
    }

    /** The same on one matter of a submission, which is its department's. */
    public Outcome<Written> act(
            Acting acting,
            Operation operation,
            SubmissionId id,
            MatterId matter,
            BiFunction<Submission, Stamp, Ruling<SubmissionEvent>> ruling) {
        return actKnowing(acting, operation, id, matter, read -> ruled(acting, read, ruling));
    }

    /** The same for an act that rests on other submissions: nothing is written unless they still stand as they were read. */
    public Outcome<Written> actKnowing(
            Acting acting, Operation operation, SubmissionId id, MatterId matter, Function<Submission, Ruled> ruled) {
        acting.caller().require(operation);
        return again(acting).orElseGet(() -> {
            Submission read = matterOf(acting.caller(), operation, id, matter);
            return write(acting, read, ruled.apply(read));
        });
    }

    /** A matter that is not there is the core's to find. */
    private Submission matterOf(Caller caller, Operation operation, SubmissionId id, MatterId matter) {
        Submission read = submission(id);
        if (caller.role() == Role.BUILDER) {
            requireKnown(caller, operation, Parties.of(read), read, "申报", id.value());
        }
        read.branch(matter).ifPresent(branch -> caller.require(operation, Parties.of(read, branch, operation)));
        return read;
    }

    private Ruled ruled(Acting acting, Submission read, BiFunction<Submission, Stamp, Ruling<SubmissionEvent>> ruling) {
        return new Ruled(ruling.apply(read, county.stamp(acting.caller())), ImmutableSet.of());
    }

    private Outcome<Written> write(Acting acting, Submission read, Ruled ruled) {
        return ruled.ruling()
                .fold(
                        made -> append(acting, read, made, ruled.rests()),
                        findings -> Outcome.refused(county.named(findings)));
    }

    private Outcome<Written> append(
            Acting acting,
            Submission read,
            ImmutableList<SubmissionEvent> made,
            ImmutableSet<EarlierGrants.Head> rests) {
        var stream = stream(read.id());
        ImmutableList.Builder<Head> heads = ImmutableList.<Head>builder().add(stream.at(read.version()));
        rests.forEach(other -> heads.add(stream(other.submission()).at(other.version())));
        return append(
                acting,
                Append.on(heads.build()).with(stream, made),
                new Written("submissions", read.id().value(), read.version() + made.size()));
    }

    /** What the core ruled, with the other submissions it rests on. */
    public record Ruled(Ruling<SubmissionEvent> ruling, ImmutableSet<EarlierGrants.Head> rests) {}

    /** What was answered to the same request before. */
    public Optional<Outcome<Written>> again(Acting acting) {
        return acting.request()
                .flatMap(request -> facts.answered(county.division(), request))
                .map(answer -> Outcome.done(Written.of(answer)));
    }

    public Outcome<Written> append(Acting acting, Append append, Written written) {
        try {
            facts.append(acting.request()
                    .map(request -> append.answering(request, written.answer()))
                    .orElse(append));
            return Outcome.done(written);
        } catch (AlreadyAnsweredException answered) {
            return Outcome.done(Written.of(answered.answer()));
        } catch (StaleHeadsException stale) {
            throw new OvertakenException("已有他人先行办理" + stale.streams().get(0).key(), stale);
        }
    }

    /** Not even the existence of what is another builder's is told. */
    private static <T> T requireKnown(
            Caller caller, Operation operation, ImmutableSet<String> parties, T found, String what, String key) {
        if (!caller.may(operation, parties)) {
            throw new NotFoundException(what, key);
        }
        return found;
    }
}
