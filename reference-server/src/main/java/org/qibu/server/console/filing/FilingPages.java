package org.qibu.server.console.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.hash.HashCode;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.Taken;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.shown.Shown;
import org.qibu.server.desk.filing.Filing;
import org.qibu.server.desk.filing.FilingForm;

/** Filing (申报): the merged form, the materials, the dry run, and handing in. */
public final class FilingPages {
    private static final String PATH = "/projects/:project/filing";

    private final Desk desk;
    private final FilingPageView views;

    public FilingPages(Desk desk) {
        this.desk = desk;
        this.views = new FilingPageView(desk.frames());
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::open);
        desk.post(router, PATH, this::act);
        desk.post(router, PATH + "/files", this::keep);
    }

    private Runnable open(RoutingContext context, Caller caller) {
        Answers chosen = new Answers(context.queryParams());
        FilingForm form = form(context, caller, chosen);
        return show(context, 200, new FilingPageView.State(form, chosen, ImmutableMap.of(), Optional.empty()));
    }

    private Runnable act(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        FilingForm form = form(context, caller, answers);
        ImmutableMap<String, Taken> held = held(caller, form, answers);
        Filing filing = filing(form, answers, held);
        return switch (answers.text("act")) {
            case "choose" -> show(context, 200, new FilingPageView.State(form, answers, held, Optional.empty()));
            case "file" ->
                file(context, caller, filing, new FilingPageView.State(form, answers, held, Optional.empty()));
            default -> {
                var findings = Found.all(Iterables.concat(
                        at(answers.findings()), desk.desks().filings().examine(caller, form.project(), filing)));
                yield show(context, 200, new FilingPageView.State(form, answers, held, Optional.of(findings)));
            }
        };
    }

    private Runnable file(RoutingContext context, Caller caller, Filing filing, FilingPageView.State state) {
        return state.answers()
                .then(() -> desk.desks()
                        .filings()
                        .file(desk.acting(context, caller), state.form().project(), filing))
                .fold(
                        done -> () -> Told.andGo(context, "申报已提交，等窗口出具收件凭证。", "/submissions/" + done.id()),
                        findings -> show(context, 422, state.found(Found.all(at(findings)))));
    }

    /** Keeps one file while the rest of the form is still being filled in; the page then names it by its digest. */
    private Runnable keep(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        Optional<Taken> taken = context.fileUploads().stream()
                .flatMap(upload -> answers.file(upload.name()).stream())
                .findFirst();
        return taken.<Runnable>map(file -> () -> context.json(new JsonObject()
                        .put("digest", file.digest())
                        .put("name", file.name())
                        .put("size", Shown.size(file.file().size()))))
                .orElse(() -> context.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(new JsonObject().put("message", refusal(answers)).encode()));
    }

    private static String refusal(Answers answers) {
        return answers.findings().stream()
                .map(finding -> finding.message() + finding.remedy())
                .findFirst()
                .orElse("没有选择文件。");
    }

    private Runnable show(RoutingContext context, int status, FilingPageView.State state) {
        var view = views.of(context, state);
        return () -> desk.pages().show(context, status, "filing", view);
    }

    private FilingForm form(RoutingContext context, Caller caller, Answers answers) {
        return desk.desks()
                .filings()
                .form(caller, PathIds.id(context, "project", "项目", ProjectId::of), chosen(answers));
    }

    private static ImmutableSet<MatterId> chosen(Answers answers) {
        return answers.all("matter").stream()
                .map(text -> PathIds.parse(text, "事项", MatterId::of))
                .collect(toImmutableSet());
    }

    /** A refused file is found under the name of its field, {@code file.<material>}; all else under the material. */
    private static ImmutableList<Finding> at(ImmutableList<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.at(finding.where().replaceFirst("^file\\.", "")))
                .collect(toImmutableList());
    }

    /** The files of this filing: sent just now, or sent before and named by the form. */
    private ImmutableMap<String, Taken> held(Caller caller, FilingForm form, Answers answers) {
        ImmutableMap.Builder<String, Taken> held = ImmutableMap.builder();
        form.materials().forEach(line -> {
            String name = line.material().toString();
            answers.file("file." + name)
                    .or(() -> Optional.of(answers.text("held." + name))
                            .filter(text -> text.matches("[0-9a-f]{64}"))
                            .flatMap(digest -> desk.desks().filings().kept(caller, HashCode.fromString(digest)))
                            .map(file -> new Taken(answers.text("heldname." + name), file)))
                    .ifPresent(taken -> held.put(name, taken));
        });
        return held.buildOrThrow();
    }

    private static Filing filing(FilingForm form, Answers answers, ImmutableMap<String, Taken> held) {
        return new Filing(
                chosen(answers),
                form.questions().stream()
                        .filter(line -> line.known().isEmpty())
                        .map(line -> line.question().toString())
                        .filter(name -> !answers.text(name).isEmpty())
                        .collect(toImmutableMap(name -> name, answers::text)),
                form.materials().stream()
                        .flatMap(line ->
                                Optional.ofNullable(held.get(line.material().toString()))
                                        .map(taken -> new Filing.HandedIn(
                                                line.material(), taken.file().digest()))
                                        .stream())
                        .collect(toImmutableList()));
    }
}
