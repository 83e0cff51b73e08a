package org.qibu.server.console.open;

import com.google.common.collect.ImmutableSet;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.Frames;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.page.SignInView;
import org.qibu.server.http.Later;
import org.qibu.server.identity.Attempt;
import org.qibu.server.identity.OpenIdSignIn;
import org.qibu.server.identity.OpenIdSignIn.Returned;
import org.qibu.server.identity.Proven;
import org.qibu.server.session.Offer;

/** The way to the provider and back, and the choice for whoever holds several posts. */
public final class ProviderPages {
    private static final String START = "/signin/start";
    private static final String DONE = "/signin/done";
    private static final String CHOSEN = "/signin/post";

    private static final String COOKIE = "signin";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** At a beginning any proof of the working day will do. */
    private static final Duration WORKING_DAY = Duration.ofHours(10);

    private static final ImmutableSet<String> RETURNED = ImmutableSet.of("state", "code", "error", "iss");

    private final Desk desk;
    private final Offices offices;
    private final Door door;

    public ProviderPages(Desk desk, Offices offices, Door door) {
        this.desk = desk;
        this.offices = offices;
        this.door = door;
    }

    public void mount(Router router) {
        desk.get(router, START, this::start);
        desk.get(router, OpenIdSignIn.BACK, this::back);
        desk.get(router, DONE, this::done);
        desk.post(router, CHOSEN, this::chosen);
    }

    /** The address that leads to the provider and then on to a page; empty for the one a role opens first. */
    static String start(String then) {
        return START + "?then=" + encoded(then);
    }

    /** The same for whoever is signed in and is to prove it anew. */
    static String startAgain(String then) {
        return start(then) + "&" + EntryPages.AGAIN + "=1";
    }

    private Runnable start(RoutingContext context, Caller caller) {
        Answers asked = new Answers(context.queryParams());
        Attempt attempt = Attempt.begin(
                !asked.text(EntryPages.AGAIN).isEmpty(), EntryPages.then(asked).orElse(""));
        return () -> Later.answer(
                context,
                door.ask(
                        context,
                        (provider, site) ->
                                provider.start(attempt, site, attempt.again() ? Duration.ZERO : WORKING_DAY)),
                address -> {
                    context.response()
                            .addCookie(desk.signIn()
                                    .cookie(COOKIE, attempt.cookie())
                                    .setMaxAge(PATIENCE.toSeconds()));
                    Told.go(context, address.toString());
                });
    }

    /** What the provider sent is carried over to where the browser shows its cookies. */
    private Runnable back(RoutingContext context, Caller caller) {
        StringBuilder query = new StringBuilder();
        for (String name : RETURNED) {
            String value = Optional.ofNullable(context.queryParams().get(name)).orElse("");
            query.append(query.isEmpty() ? "?" : "&").append(name).append("=").append(encoded(value));
        }
        return () -> Passing.on(desk, context, "正在登录", DONE + query);
    }

    private Runnable done(RoutingContext context, Caller caller) {
        Answers asked = new Answers(context.queryParams());
        Attempt attempt = attempt(context);
        Returned returned =
                new Returned(asked.text("state"), asked.text("code"), asked.text("error"), asked.text("iss"));
        return () -> Later.answer(
                context, door.ask(context, (provider, site) -> provider.finish(attempt, returned, site)), proven -> {
                    if (proven.posts().size() == 1) {
                        enter(
                                context,
                                attempt,
                                Offer.of(proven.posts().iterator().next(), proven.authenticatedAt()));
                    } else {
                        choose(context, attempt, proven);
                    }
                });
    }

    private void choose(RoutingContext context, Attempt attempt, Proven proven) {
        var shown = new PostsShown(
                offices, post -> desk.signIn().offered(attempt.token(), Offer.of(post, proven.authenticatedAt())));
        var view = new SignInView(
                desk.frames().of(context, "选择岗位"),
                "您有几个岗位。选一个，打开这个岗位的首页；换岗位时重新登录。",
                "",
                CHOSEN,
                "",
                shown.groups(proven.posts()));
        desk.pages().show(context, 200, "signin", view);
    }

    private Runnable chosen(RoutingContext context, Caller caller) {
        Attempt attempt = attempt(context);
        Offer offer = desk.signIn()
                .taken(attempt.token(), desk.answers(context, caller).text("identity"))
                .orElseThrow(OpenIdSignIn::notBegun);
        return () -> enter(context, attempt, offer);
    }

    private void enter(RoutingContext context, Attempt attempt, Offer offer) {
        context.response().addCookie(desk.signIn().cookie(COOKIE, "").setMaxAge(0));
        Later.answer(
                context,
                desk.signIn().enter(context, offer.caller(), offer.authenticatedAt()),
                in -> Told.go(
                        context,
                        attempt.then().isEmpty() ? Frames.first(offer.caller().role()) : attempt.then()));
    }

    private Attempt attempt(RoutingContext context) {
        return desk.signIn().sent(context, COOKIE).flatMap(Attempt::parse).orElseThrow(OpenIdSignIn::notBegun);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
