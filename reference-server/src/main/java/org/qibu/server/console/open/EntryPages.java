package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.page.SignInView;

/** The door: the first page, signing in by a demo role, signing out. */
public final class EntryPages {
    private static final String THEN = "then";
    private static final Pattern GUIDE = Pattern.compile("/guide\\?[\\w.!~*'()=&%+-]*");

    private final Desk desk;
    private final Offices offices;

    public EntryPages(Desk desk, Offices offices) {
        this.desk = desk;
        this.offices = offices;
    }

    public void mount(Router router) {
        desk.get(router, "/", this::home);
        desk.get(router, "/signin", this::choose);
        desk.post(router, "/signin", this::enter);
        desk.post(router, "/signout", this::leave);
    }

    private Runnable home(RoutingContext context, Caller caller) {
        if (caller.isSignedIn()) {
            return () -> Told.go(context, Frames.first(caller.role()));
        }
        var frame = desk.frames().of(context, "工程建设项目审批");
        return () -> desk.pages().show(context, 200, "home", ImmutableMap.of("frame", frame));
    }

    private Runnable choose(RoutingContext context, Caller caller) {
        var view = new SignInView(
                desk.frames().of(context, "登录"),
                then(new Answers(context.queryParams())).orElse(""),
                ImmutableList.of(
                        group("建设单位", "先看：项目办到哪一步，下一步要我做什么", known -> known.role() == Role.BUILDER),
                        group(
                                "政务服务中心",
                                "先看：谁在等、缺什么；今天哪些项目要过问",
                                known -> !known.role().isOfDepartment() && known.role() != Role.BUILDER),
                        group("审批部门", "先看：今天先办、先审、先签哪一件", known -> known.role().isOfDepartment())));
        return () -> desk.pages().show(context, 200, "signin", view);
    }

    private SignInView.Group group(String title, String opens, Predicate<Caller> who) {
        var identities = offices.identities().stream()
                .filter(who)
                // The window and the project officer sit in one centre, each as an office of its own.
                .collect(groupingBy(
                        known -> known.office().isEmpty() ? known.role().name() : known.office(),
                        LinkedHashMap::new,
                        toImmutableList()));
        return new SignInView.Group(
                title, opens, identities.values().stream().map(this::office).collect(toImmutableList()));
    }

    private SignInView.Office office(ImmutableList<Caller> sitting) {
        return new SignInView.Office(
                offices.name(sitting.get(0)),
                sitting.stream()
                        .map(known -> new SignInView.Identity(
                                Offices.identity(known), known.role().text()))
                        .collect(toImmutableList()));
    }

    private Runnable enter(RoutingContext context, Caller caller) {
        Answers answers = desk.answers(context, caller);
        String wanted = answers.text("identity");
        Caller chosen = offices.identities().stream()
                .filter(known -> Offices.identity(known).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException(caller, "以未列出的身份登录"));
        if (!desk.desks().demo().isDemo()) {
            throw new AccessDeniedException(caller, "以演示身份登录");
        }
        return () -> desk.signIn()
                .enter(context, chosen)
                .onFailure(context::fail)
                .onSuccess(in -> Told.go(context, then(answers).orElse(Frames.first(chosen.role()))));
    }

    /** The address of the sign-in that goes on to a guide. */
    public static String signInFor(String guide) {
        return "/signin?" + THEN + "=" + URLEncoder.encode(guide, StandardCharsets.UTF_8);
    }

    /** Only a guide of this console is gone on to, whatever an address says. */
    private static Optional<String> then(Answers answers) {
        return Optional.of(answers.text(THEN))
                .filter(address -> GUIDE.matcher(address).matches());
    }

    private Runnable leave(RoutingContext context, Caller caller) {
        return () -> desk.signIn().leave(context).onFailure(context::fail).onSuccess(out -> Told.go(context, "/"));
    }
}
