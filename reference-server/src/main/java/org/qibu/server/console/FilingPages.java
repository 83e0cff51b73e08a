package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.console.kit.Found;
import org.qibu.server.desk.Acting;
import org.qibu.server.desk.Filing;
import org.qibu.server.desk.FilingForm;

/** Filing (申报): the merged form, the materials, the dry run, and handing in. */
final class FilingPages {
    private static final String PATH = "/projects/:project/filing";

    private final Desk desk;
    private final FilingPageView views;

    FilingPages(Desk desk) {
        this.desk = desk;
        this.views = new FilingPageView(desk.frames());
    }

    void mount(Router router) {
        desk.get(router, PATH, this::open);
        desk.post(router, PATH, this::act);
    }

    private Runnable open(RoutingContext context, Caller caller) {
        Answers chosen = new Answers(context.queryParams());
        FilingForm form = form(context, caller, chosen);
        return show(context, 200, new FilingPageView.State(form, chosen, ImmutableMap.of(), Optional.empty()));
    }

    private Runnable act(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        ProjectId project = ProjectId.of(context.pathParam("project"));
        FilingForm form = form(context, caller, answers);
        ImmutableMap<String, String> held = held(form, answers);
        Filing filing = filing(form, answers, held);
        if (answers.text("act").equals("file")) {
            return desk.desks()
                    .filings()
                    .file(Acting.once(caller), project, filing)
                    .fold(
                            done -> () -> Told.andGo(context, "申报已提交，等窗口出具收件凭证。", "/submissions/" + done.id()),
                            findings -> show(
                                    context,
                                    422,
                                    new FilingPageView.State(form, answers, held, Optional.of(Found.all(findings)))));
        }
        var findings = Found.all(desk.desks().filings().examine(caller, project, filing));
        return show(context, 200, new FilingPageView.State(form, answers, held, Optional.of(findings)));
    }

    private Runnable show(RoutingContext context, int status, FilingPageView.State state) {
        var view = views.of(context, state);
        return () -> desk.pages().show(context, status, "filing", view);
    }

    private FilingForm form(RoutingContext context, Caller caller, Answers answers) {
        ImmutableSet<MatterId> matters =
                answers.all("matter").stream().map(MatterId::of).collect(toImmutableSet());
        return desk.desks().filings().form(caller, ProjectId.of(context.pathParam("project")), matters);
    }

    /** The files of this filing: sent just now, or sent before and named by the form. */
    private static ImmutableMap<String, String> held(FilingForm form, Answers answers) {
        ImmutableMap.Builder<String, String> held = ImmutableMap.builder();
        form.materials().forEach(line -> {
            String name = line.material().toString();
            answers.file("file." + name)
                    .map(HashCode::toString)
                    .or(() -> Optional.of(answers.text("held." + name)).filter(text -> text.matches("[0-9a-f]{64}")))
                    .ifPresent(digest -> held.put(name, digest));
        });
        return held.buildOrThrow();
    }

    private static Filing filing(FilingForm form, Answers answers, ImmutableMap<String, String> held) {
        return new Filing(
                form.matters().stream()
                        .filter(FilingForm.MatterLine::chosen)
                        .map(FilingForm.MatterLine::matter)
                        .collect(toImmutableSet()),
                form.questions().stream()
                        .filter(line -> line.known().isEmpty())
                        .map(line -> line.question().toString())
                        .filter(name -> !answers.text(name).isEmpty())
                        .collect(toImmutableMap(name -> name, answers::text)),
                form.materials().stream()
                        .filter(line -> held.containsKey(line.material().toString()))
                        .map(line -> new Filing.HandedIn(
                                line.material(),
                                HashCode.fromString(
                                        held.getOrDefault(line.material().toString(), ""))))
                        .collect(toImmutableList()));
    }
}
