package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.FACT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.api.DemoServer.Running;

/** Two hands at the same moment, over HTTP: one wins and the other is told, and what excludes each other never both stands. */
@ExtendWith(DemoServer.class)
class RaceIT {
    private static final String MATTER = "energy-review";

    private Running running;
    private Builder builder;

    @BeforeEach
    void signIn(Running server) {
        running = server;
        builder = Builder.at(server.address());
    }

    @RepeatedTest(2)
    void twoLeadersDecideAndOneOfThemDoes() {
        String matter = reviewed();
        var replies = together(
                () -> leader().act(matter + "/signature", said("sign", true)),
                () -> leader().act(matter + "/signature", said("sign", false)));

        assertThat(done(replies)).as(replies.toString()).hasSize(1);
        assertThat(told(replies)).hasSize(1);
        assertThat(happenings(matter, "签发", "退回")).hasSize(1);
    }

    @RepeatedTest(2)
    void aReturnedOpinionAndADraftNeverBothStand() {
        String matter = started();
        var replies = together(
                () -> officer("development-reform").act(matter + "/opinions", returned()),
                () -> officer("approval-bureau").act(matter + "/draft", Builder.draft()));

        // The opinion was open when the draft was made or says return when it is read: either way no draft.
        assertThat(replies.get(1).status()).as(replies.toString()).isIn(409, 422);
        assertThat(happenings(matter, "拟定决定")).isEmpty();
    }

    @RepeatedTest(2)
    void whatIsReturnedAtTheSameMomentIsNotSigned() {
        String matter = reviewed();
        Client consulted = officer("development-reform");
        Client leader = leader();
        officer("approval-bureau")
                .act(matter + "/opinion-reopenings", askedAgain())
                .id();
        var replies = together(
                () -> consulted.act(matter + "/opinions", returned()),
                () -> leader.act(matter + "/signature", said("sign", true)));

        assertThat(replies.get(0).status()).as(replies.toString()).isEqualTo(201);
        assertThat(replies.get(1).status()).as(replies.toString()).isIn(409, 422);
        assertThat(happenings(matter, "签发")).isEmpty();
    }

    @RepeatedTest(4)
    void anOpinionIsAskedForAgainAndReturnedOrTheDecisionIsSignedNeverBoth() {
        String matter = reviewed();
        Client handler = officer("approval-bureau");
        Client consulted = officer("development-reform");
        Client leader = leader();
        var replies = together(
                () -> {
                    Reply again = handler.act(matter + "/opinion-reopenings", askedAgain());
                    return again.status() == 201 ? consulted.act(matter + "/opinions", returned()) : again;
                },
                () -> leader.act(matter + "/signature", said("sign", true)));

        assertThat(done(replies)).as(replies.toString()).hasSize(1);
        assertThat(told(replies)).as(replies.toString()).hasSize(1);
        assertThat(happenings(matter, "签发")).hasSize(replies.get(1).status() == 201 ? 1 : 0);
    }

    @RepeatedTest(2)
    void acceptedAndRefusedAtOnceIsOneOfBoth() {
        String matter = received();
        var replies = together(
                () -> officer("approval-bureau").act(matter + "/acceptance"),
                () -> officer("approval-bureau")
                        .act(
                                matter + "/acceptance-refusal",
                                new JsonObject()
                                        .put("ground", "OUTSIDE_POWER")
                                        .put("reason", "由上级机关审批")
                                        .put("applyTo", "汉中市行政审批服务局")));

        assertThat(done(replies)).as(replies.toString()).hasSize(1);
        assertThat(told(replies)).hasSize(1);
    }

    @RepeatedTest(2)
    void theSameMatterIsFiledOnceHoweverManyFileIt() {
        String project = builder.registers("同时申报试验");
        JsonObject filing = builder.filing(project, MATTER);
        var replies = together(
                () -> builder.client().act("projects/" + project + "/submissions", filing),
                () -> builder.client().act("projects/" + project + "/submissions", filing),
                () -> builder.client().act("projects/" + project + "/submissions", filing));

        assertThat(done(replies)).as(replies.toString()).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.text()).contains("filing.filed-already"));
    }

    @RepeatedTest(2)
    void theSameRequestTwiceAtOnceIsDoneOnceAndAnsweredAlike() {
        String project = builder.registers("重发试验");
        JsonObject filing = builder.filing(project, MATTER);
        String key = UUID.randomUUID().toString();
        int facts = running.database().queries().fetchCount(FACT);
        var replies = together(
                () -> builder.client().act("projects/" + project + "/submissions", filing, key),
                () -> builder.client().act("projects/" + project + "/submissions", filing, key));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(ImmutableSet.of(replies.get(0).text(), replies.get(1).text()))
                .hasSize(1);
        // The filing, and the project's note of it.
        assertThat(running.database().queries().fetchCount(FACT)).isEqualTo(facts + 2);
    }

    @Test
    void manyAtOnceAllGetNamesOfTheirOwn() {
        ImmutableList<Reply> replies = together(IntStream.range(0, 12)
                .mapToObj(i -> (Act) () -> builder.client()
                        .act(
                                "projects",
                                Builder.traits().put("name", "同时登记 " + i).put("builder", Builder.CODE)))
                .collect(toImmutableList()));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies.stream().map(Reply::id).distinct()).hasSize(12);
    }

    @Test
    void filingsOfDifferentProjectsDoNotStandInEachOthersWay() {
        ImmutableList<String> projects = IntStream.range(0, 20)
                .mapToObj(i -> builder.registers("同时申报 " + i))
                .collect(toImmutableList());
        JsonObject filing = builder.filing(projects.get(0), MATTER);
        int facts = running.database().queries().fetchCount(FACT);
        ImmutableList<Reply> replies = together(projects.stream()
                .map(project -> (Act) () -> builder.client().act("projects/" + project + "/submissions", filing))
                .collect(toImmutableList()));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies.stream().map(Reply::id)).doesNotHaveDuplicates();
        assertThat(running.database().queries().fetchCount(FACT)).isEqualTo(facts + 2 * projects.size());
        for (int i = 0; i < projects.size(); i++) {
            assertThat(builder.client()
                            .get("projects/" + projects.get(i))
                            .json()
                            .getJsonArray("submissions"))
                    .containsExactly(replies.get(i).id());
        }
    }

    private String received() {
        String submission = builder.files(builder.registers("同时办理试验"), MATTER);
        Client.as(running.address(), Role.WINDOW_CLERK, "")
                .act("submissions/" + submission + "/receipt")
                .id();
        return "submissions/" + submission + "/matters/" + MATTER;
    }

    private String started() {
        String matter = received();
        officer("approval-bureau").act(matter + "/acceptance").id();
        officer("approval-bureau").act(matter + "/start").id();
        return matter;
    }

    private String reviewed() {
        String matter = started();
        officer("development-reform")
                .act(
                        matter + "/opinions",
                        new JsonObject().put("verdict", "AGREE").put("opinion", "同意"))
                .id();
        officer("approval-bureau").act(matter + "/draft", Builder.draft()).id();
        Client.as(running.address(), Role.REVIEWER, "approval-bureau")
                .act(matter + "/review", said("pass", true))
                .id();
        return matter;
    }

    private Client officer(String department) {
        return Client.as(running.address(), Role.OFFICER, department);
    }

    private Client leader() {
        return Client.as(running.address(), Role.LEADER, "approval-bureau");
    }

    private static JsonObject returned() {
        return new JsonObject()
                .put("verdict", "RETURN")
                .put("opinion", "能耗指标没有分项")
                .put("rests", "固定资产投资项目节能审查办法");
    }

    private static JsonObject askedAgain() {
        return new JsonObject().put("department", "development-reform").put("reason", "用能设备有变化");
    }

    private static JsonObject said(String what, boolean yes) {
        return new JsonObject().put(what, yes).put("opinion", "意见");
    }

    /** What the timeline says happened to the matter, of what is named. */
    private ImmutableList<String> happenings(String matter, String... named) {
        JsonArray timeline =
                leader().get(matter.replaceFirst("/matters/.*", "")).json().getJsonArray("timeline");
        return timeline.stream()
                .map(each -> ((JsonObject) each).getString("what"))
                .filter(what -> Stream.of(named).anyMatch(what::contains))
                .collect(toImmutableList());
    }

    private static ImmutableList<Reply> done(ImmutableList<Reply> replies) {
        return replies.stream().filter(reply -> reply.status() == 201).collect(toImmutableList());
    }

    /** Those that were overtaken, or found what the other had done. */
    private static ImmutableList<Reply> told(ImmutableList<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply.status() == 409 || reply.status() == 422)
                .collect(toImmutableList());
    }

    /** What one of the hands does. */
    private interface Act {
        Reply reply();
    }

    private static ImmutableList<Reply> together(Act... acts) {
        return together(ImmutableList.copyOf(acts));
    }

    private static ImmutableList<Reply> together(ImmutableList<Act> acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ImmutableList<CompletableFuture<Reply>> all = acts.stream()
                .map(act -> CompletableFuture.supplyAsync(
                        () -> after(barrier, act), command -> new Thread(command).start()))
                .collect(toImmutableList());
        return all.stream().map(CompletableFuture::join).collect(toImmutableList());
    }

    private static Reply after(CyclicBarrier barrier, Act act) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
        return act.reply();
    }
}
