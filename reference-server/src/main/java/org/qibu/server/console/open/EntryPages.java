package org.qibu.server.console.open;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.page.SignInView;
import org.qibu.server.http.Later;
import org.qibu.server.identity.OpenIdSignIn;

/** The first page, signing in by a demo role, signing out. */
public final class EntryPages {
    static final String AGAIN = "again";
    private static final String THEN = "then";

    /** A page of this console: no address of another site, nor what a browser takes for one. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[\\w.!~*'()=&%+?/-]*");

    private final Desk desk;
    private final Offices offices;
    private final Optional<Door> door;

    /** @param door the way in by the provider, where there is one */
    public EntryPages(Desk desk, Offices offices, Optional<Door> door) {
        this.desk = desk;
        this.offices = offices;
        this.door = door;
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
        Answers asked = new Answers(context.queryParams());
        String then = then(asked).orElse("");
        if (door.isPresent() && !asked.text(AGAIN).isEmpty()) {
            return () -> Told.go(context, ProviderPages.startAgain(then));
        }
        boolean demo = desk.desks().demo().isDemo();
        var view = new SignInView(
                desk.frames().of(context, "登录"),
                demo
                        ? "演示环境以岗位登录，不涉及任何个人。选一个岗位，打开这个岗位的首页。"
                        : door.isPresent() ? "用本单位的统一身份认证登录。" : "本系统还没有接入统一身份认证，现在不能登录。",
                door.map(open -> ProviderPages.start(then)).orElse(""),
                "/signin",
                then,
                demo ? new PostsShown(offices, Offices::identity).groups(offices.identities()) : ImmutableList.of());
        return () -> desk.pages().show(context, 200, "signin", view);
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
        return () -> Later.answer(
                context,
                desk.signIn().enter(context, chosen),
                in -> Told.go(context, then(answers).orElse(Frames.first(chosen.role()))));
    }

    /** The address of the sign-in that goes on to a page. */
    public static String signInFor(String page) {
        return "/signin?" + THEN + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The address where whoever is signed in proves it anew and goes on to a page. */
    public static String signInAgainFor(String page) {
        return signInFor(page) + "&" + AGAIN + "=1";
    }

    /** Only a page of this console is gone on to, whatever an address says. */
    static Optional<String> then(Answers answers) {
        return Optional.of(answers.text(THEN))
                .filter(address -> PAGE.matcher(address).matches());
    }

    /** Whoever is signed out here is sent to be signed out of the provider as well, where that can be asked. */
    private Runnable leave(RoutingContext context, Caller caller) {
        return () -> Later.answer(
                context,
                desk.signIn()
                        .leave(context)
                        .compose(out -> door.map(open ->
                                        open.ask(context, OpenIdSignIn::end).otherwise(Optional.empty()))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty()))),
                end -> end.ifPresentOrElse(
                        address -> Passing.on(desk, context, "已退出", address.toString()), () -> Told.go(context, "/")));
    }
}
