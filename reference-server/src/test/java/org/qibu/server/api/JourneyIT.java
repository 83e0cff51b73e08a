package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.FACT;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.api.DemoServer.Running;

/** One project through the four ones over HTTP alone, by role; every operation of the contract is done and answers as it promises. */
@ExtendWith(DemoServer.class)
class JourneyIT {
    private static final String OTHER_CONTACT = "另一联系人（示例）";

    private static final String MAIN = "energy-review";
    private static final String CORRECTED = "waste-permit";
    private static final String NOT_REQUIRED = "civil-defence-basement";
    private static final String REFUSED = "eia-table-approval";

    private Running running;
    private Builder builder;
    private Client clerk;

    @BeforeEach
    void signIn(Running server) {
        running = server;
        builder = Builder.at(server.address());
        clerk = Client.as(server.address(), Role.WINDOW_CLERK, "");
    }

    @Test
    void theWholeJourneyIsDoneOverHttp() throws Exception {
        publicPart();
        String project = builder.registers("试验医院门诊楼");
        try (Follower follower = Follower.of(builder.client())) {
            String submission = builder.files(project, MAIN, CORRECTED, NOT_REQUIRED, REFUSED);
            follower.hearsOfAChange();
            whatIsKnownIsNotAsked(project, submission);
            window(submission);
            acceptanceInItsForms(submission);
            handling(submission);
            decision(submission);
            afterwards(project, submission);
        }
        notices();
        assertThat(ContractAnswers.unanswered()).isEmpty();
        WrittenLog.saysNothingOf(builder.answers(), "试验医院门诊楼", Builder.CODE, "0916-2000000", "11010519491231002X");
    }

    /** None of them comes into force: the calendar is the one that the other tests count by. */
    private void notices() throws InterruptedException {
        Client enterer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        Client reviewer = Client.as(running.address(), Role.REVIEWER, "approval-bureau");
        String withdrawn = enterer.act("county-notices", NoticesIT.entry("off 2026-12-28 示例假日"))
                .id();
        NoticesIT.awaited(reviewer, withdrawn, "LISTED");
        assertThat(reviewer.get("county-notices/" + withdrawn + "/moved").status())
                .isEqualTo(200);
        assertThat(reviewer.act("county-notices/" + withdrawn + "/confirmation").id())
                .isEqualTo(withdrawn);
        assertThat(enterer.act("county-notices/" + withdrawn + "/withdrawal", NoticesIT.reason())
                        .id())
                .isEqualTo(withdrawn);
        String refused = enterer.act("county-notices", NoticesIT.entry("off 2026-12-28 示例假日"))
                .id();
        assertThat(reviewer.act("county-notices/" + refused + "/refusal", NoticesIT.reason())
                        .id())
                .isEqualTo(refused);
        assertThat(enterer.get("county-notices").text()).contains(withdrawn, refused);
    }

    private void publicPart() {
        Client anybody = Client.anybody(running.address());
        assertThat(anybody.get("session").json().getString("role")).isEqualTo("PUBLIC");
        assertThat(anybody.get("questions").json().getJsonArray("questions")).hasSizeGreaterThan(20);
        JsonObject begun = Builder.traits();
        begun.getJsonObject("traits").remove("energy");
        assertThat(anybody.act("questions/open", begun).json().getJsonArray("open"))
                .containsExactly("energy");
        JsonObject unfit = anybody.act("questions/open", begun.copy().put("projectClass", "private-small"))
                .json();
        assertThat(unfit.getBoolean("complete")).isFalse();
        assertThat(unfit.getJsonArray("findings"))
                .as("a class that does not fit is told")
                .isNotEmpty();
        assertThat(anybody.act("guides/plan?layout=NARROW", Builder.traits()).text())
                .startsWith("<svg");
        assertThat(anybody.get("life").json().getJsonArray("states")).hasSizeGreaterThan(15);
        assertThat(anybody.get("holiday-notices/2026/picture").text())
                .startsWith("<svg")
                .contains("2026");
        assertThat(anybody.get("holiday-notices/2031/picture").status()).isEqualTo(422);
        JsonObject guide = anybody.act("guides", Builder.traits()).json();
        assertThat(guide.getJsonArray("matters")).hasSizeGreaterThan(10);
        assertThat(anybody.get("deadlines?from=2026-09-18&limit=20wd").json().getString("lastDay"))
                .isEqualTo("2026-10-22");
        assertThat(anybody.get("deadlines/picture?from=2026-09-18&limit=20wd").text())
                .startsWith("<svg")
                .contains("2026");
        assertThat(anybody.get("holiday-notices").json().getJsonArray("notices"))
                .hasSize(23);
        assertThat(anybody.get("demo/date").json().getBoolean("demo")).isTrue();
        assertThat(anybody.get("projects").status()).isEqualTo(401);
        assertThat(anybody.get("receipts?number=" + Client.encoded("没有这个编号")).status())
                .isEqualTo(404);
    }

    private void whatIsKnownIsNotAsked(String project, String submission) {
        assertThat(builder.filing(project, MAIN).getJsonObject("answers").getMap())
                .doesNotContainKeys("project-name", "builder-code", "total-investment");
        assertThat(builder.client()
                        .get("submissions/" + submission)
                        .json()
                        .getJsonObject("answers")
                        .getMap())
                .as("the form as it was filed is whole")
                .containsEntry("项目名称", "试验医院门诊楼")
                .containsEntry("建设单位统一社会信用代码", Builder.CODE);
        JsonObject otherwise = builder.filing(project, MAIN);
        otherwise.getJsonObject("answers").put("project-name", "另一个项目");
        assertThat(builder.client()
                        .act("projects/" + project + "/submissions", otherwise)
                        .text())
                .contains("filing.known-otherwise");
    }

    private void window(String submission) {
        assertThat(queued(submission)).isTrue();
        assertThat(builder.client()
                        .act("submissions/" + submission + "/receipt")
                        .status())
                .isEqualTo(403);
        assertThat(clerk.get("submissions/" + submission + "/receipt").status()).isEqualTo(404);
        assertThat(clerk.act("submissions/" + submission + "/receipt").id()).isEqualTo(submission);
        JsonObject told =
                builder.client().get("submissions/" + submission + "/receipt").json();
        assertThat(told.getString("receivedOn")).isEqualTo(today());
        assertThat(told.getJsonArray("materials")).hasSizeGreaterThan(3);
        clerk.act(
                        matter(submission, CORRECTED) + "/on-the-spot-corrections",
                        new JsonObject().put("what", "联系电话漏写区号，当场补上").put("materials", new JsonArray()))
                .id();
        assertThat(clerk.get("submissions/" + submission).text())
                .contains("0916-2000000")
                .doesNotContain("11010519491231002X");
        assertThat(officer("meteorology").get("submissions/" + submission).text())
                .as("a department that has nothing to do with it")
                .contains("waste-permit")
                .doesNotContain("0916-2000000")
                .doesNotContainPattern("[0-9a-f]{64}");
        assertThat(officer("meteorology")
                        .get("submissions/" + submission + "/receipt")
                        .text())
                .as("who can name a file could hand it in")
                .doesNotContainPattern("[0-9a-f]{64}");
        String receipt = clerk.get("submissions/" + submission).json().getString("receipt");
        Reply seen = Client.anybody(running.address()).get("receipts?number=" + Client.encoded(receipt));
        assertThat(seen.json().getString("receipt")).isEqualTo(receipt);
        assertThat(seen.text())
                .doesNotContain("试验医院")
                .doesNotContain("0916-2000000")
                .doesNotContain("联系人");
    }

    private boolean queued(String submission) {
        return clerk.get("window-queue?rows=200").json().getJsonArray("items").stream()
                .anyMatch(item -> ((JsonObject) item).getString("submission").equals(submission));
    }

    private void acceptanceInItsForms(String submission) {
        officer("approval-bureau").act(matter(submission, MAIN) + "/acceptance").id();
        JsonObject items = new JsonObject()
                .put(
                        "items",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("subject", "waste-plan")
                                        .put("lacking", "未写明消纳场所")
                                        .put("required", "写明消纳场所和运输路线")));
        Client urban = officer("urban-management");
        urban.act(matter(submission, CORRECTED) + "/correction-notice", items).id();
        builder.client()
                .act(
                        matter(submission, CORRECTED) + "/correction-supplies",
                        new JsonObject()
                                .put("subjects", new JsonArray().add("waste-plan"))
                                .put("materials", new JsonArray().add(builder.handsIn("waste-plan", "处置方案（补正）"))))
                .id();
        urban.act(matter(submission, CORRECTED) + "/acceptance").id();
        builder.client()
                .act(matter(submission, CORRECTED) + "/withdrawal", new JsonObject().put("reason", "本期不再外运建筑垃圾"))
                .id();
        officer("civil-defence")
                .act(matter(submission, NOT_REQUIRED) + "/not-required", new JsonObject().put("reason", "本项目依法不需要修建"))
                .id();
        officer("ecology")
                .act(
                        matter(submission, REFUSED) + "/acceptance-refusal",
                        new JsonObject()
                                .put("ground", "OUTSIDE_POWER")
                                .put("reason", "本项目由上级机关审批")
                                .put("applyTo", "汉中市生态环境局"))
                .id();
    }

    private void handling(String submission) {
        String matter = matter(submission, MAIN);
        Client officer = officer("approval-bureau");
        Client consulted = officer("development-reform");
        assertThat(consulted.act(matter + "/start").status()).isEqualTo(403);
        leader().act(matter + "/assignments", new JsonObject().put("post", "officer"))
                .id();
        officer.act(matter + "/start").id();
        assertThat(consulted.get("worklist?rows=200").text()).contains(submission);
        opinion(consulted, matter, "RETURN", "能耗指标没有分项");
        assertThat(refused(officer, matter + "/draft", Builder.draft())).contains("退回");
        builder.client()
                .act(
                        matter + "/material-revisions",
                        new JsonObject()
                                .put("materials", new JsonArray().add(builder.handsIn("energy-report", "节能报告（修改）")))
                                .put("reason", "补充分项指标"))
                .id();
        opinion(consulted, matter, "AGREE", "同意");
        officer.act(
                        matter + "/opinion-reopenings",
                        new JsonObject().put("department", "development-reform").put("reason", "指标另有调整"))
                .id();
        opinion(consulted, matter, "AGREE", "仍同意");
        officer.act(
                        matter + "/opinion-requests",
                        new JsonObject().put("department", "natural-resources").put("asked", "选址是否与节能有关"))
                .id();
        opinion(officer("natural-resources"), matter, "AGREE", "无意见");
        officer.act(
                        matter + "/exclusions",
                        new JsonObject()
                                .put("ground", "EXPERT_REVIEW")
                                .put("from", today())
                                .put("told", "10wd")
                                .put("what", "组织节能评审"))
                .id();
        int told = caseOf(officer, submission)
                .getJsonArray("exclusions")
                .getJsonObject(0)
                .getInteger("fact");
        officer.act(matter + "/exclusion-ends", new JsonObject().put("exclusion", told))
                .id();
        leader().act(matter + "/extension", new JsonObject().put("by", "10wd").put("reasons", "评审意见需要复核"))
                .id();
    }

    private void decision(String submission) {
        String matter = matter(submission, MAIN);
        Client officer = officer("approval-bureau");
        Client reviewer = Client.as(running.address(), Role.REVIEWER, "approval-bureau");
        officer.act(matter + "/draft", Builder.draft()).id();
        reviewer.act(matter + "/review", said("pass", false, "理由再写明")).id();
        officer.act(matter + "/draft", Builder.draft()).id();
        reviewer.act(matter + "/review", said("pass", true, "同意")).id();
        String key = UUID.randomUUID().toString();
        Reply signed = leader().act(matter + "/signature", said("sign", true, "同意"), key);
        int facts = running.database().queries().fetchCount(FACT);
        Reply again = leader().act(matter + "/signature", said("sign", true, "同意"), key);
        assertThat(again.text()).isEqualTo(signed.text());
        assertThat(running.database().queries().fetchCount(FACT)).isEqualTo(facts);
        assertThat(leader().act(matter + "/signature", said("sign", false, "不同意"), key)
                        .json()
                        .getString("code"))
                .isEqualTo("request.key-reused");
        String digest = Builder.digest(officer.upload("批复.pdf", Builder.pdf("节能审查意见（示例）")));
        officer.act(
                        matter + "/result",
                        new JsonObject().put("number", "汉台节审〔2026〕示例1号").put("digest", digest))
                .id();
        assertThat(clerk.get("issuing-queue?rows=200").text()).contains(submission);
        clerk.act(
                        "submissions/" + submission + "/issuance",
                        new JsonObject().put("delivery", "COLLECTED").put("matters", new JsonArray().add(MAIN)))
                .id();
        assertThat(builder.client().get("files/" + digest).body().getBytes()).isEqualTo(Builder.pdf("节能审查意见（示例）"));
        leader().act(matter + "/revocation", new JsonObject().put("reason", "示例：依法应当撤销"))
                .id();
    }

    private void afterwards(String project, String submission) throws InterruptedException {
        Client officer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        assertThat(officer.get("projects?rows=200").text()).contains(project);
        JsonObject page = officer.get("projects/" + project).json();
        assertThat(page.getJsonArray("cases")).hasSize(4);
        assertThat(officer.get("projects/" + project + "/gantt?layout=NARROW").text())
                .startsWith("<svg");
        String matter = matter(submission, MAIN);
        assertThat(officer.get(matter + "/deadline?which=statutory").json().getString("summary"))
                .isNotEmpty();
        assertThat(officer.get(matter + "/deadline/picture?which=promised&layout=NARROW")
                        .text())
                .startsWith("<svg");
        var before = officer.get("submissions/" + submission).json().getJsonArray("findings");
        builder.changesTraits(project);
        assertThat(officer.get("projects/" + project).json().getJsonArray("checklist").stream()
                        .map(JsonObject.class::cast)
                        .filter(line -> line.getBoolean("required"))
                        .map(line -> line.getString("matter")))
                .as("a project of less energy needs no review of it")
                .doesNotContain(MAIN);
        assertThat(officer.get("submissions/" + submission).json().getJsonArray("findings"))
                .as("what was filed is judged by what was said then")
                .isEqualTo(before);
        String withdrawn = filedByAnotherAndWithdrawn(project);
        builder.client().act("demo/date", new JsonObject().put("to", tomorrow()));
        erased(officer, withdrawn);
        trail(submission);
        assertThat(Client.anybody(running.address()).get("demo/date").json().getString("today"))
                .isEqualTo(today());
        Reply out = builder.client().delete("session");
        assertThat(out.json().getString("role")).isEqualTo("PUBLIC");
    }

    /** Somebody else's name and telephone, so that nothing of the first filing hangs on them. */
    private String filedByAnotherAndWithdrawn(String project) {
        Properties answers = new Properties();
        answers.putAll(builder.answers());
        answers.put("contact-name", OTHER_CONTACT);
        String submission = new Builder(builder.client(), answers).files(project, CORRECTED);
        builder.client()
                .act(matter(submission, CORRECTED) + "/withdrawal", new JsonObject().put("reason", "另行申报"))
                .id();
        assertThat(builder.client().get("submissions/" + submission).text()).contains(OTHER_CONTACT);
        return submission;
    }

    private static void erased(Client officer, String submission) {
        officer.act(
                        "submissions/" + submission + "/erasure",
                        new JsonObject().put("ground", "PERIOD_ENDED").put("reason", "本人申请"))
                .id();
        assertThat(officer.get("submissions/" + submission).text())
                .doesNotContain(OTHER_CONTACT)
                .contains("个人信息已依法删除", "保存期限已届满", "本人申请");
    }

    private void trail(String submission) throws InterruptedException {
        Client anybody = Client.anybody(running.address());
        VerifierKey key = VerifierKey.parse(anybody.get("trail").json().getString("key"));
        Receipt receipt = TrailIT.receipt(builder.client(), submission, Duration.ofSeconds(5));
        assertThat(receipt.verify(key, WitnessPolicy.none())).isEmpty();
        long last = receipt.entries().get(receipt.entries().size() - 1).index();
        assertThat(anybody.get("trail/entries/" + last).json().getLong("index")).isEqualTo(last);
        assertThat(anybody.get("trail/entries/" + last + "/picture?layout=NARROW")
                        .text())
                .startsWith("<svg");
    }

    private JsonObject caseOf(Client client, String submission) {
        return client.get("submissions/" + submission).json().getJsonArray("cases").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("matter").equals(MAIN))
                .findFirst()
                .orElseThrow();
    }

    private static void opinion(Client department, String matter, String verdict, String text) {
        department
                .act(
                        matter + "/opinions",
                        new JsonObject()
                                .put("verdict", verdict)
                                .put("opinion", text)
                                .put("rests", "固定资产投资项目节能审查办法"))
                .id();
    }

    /** What is told of an act that the law does not allow now. */
    private static String refused(Client client, String path, JsonObject body) {
        Reply reply = client.act(path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.json().getString("code")).isEqualTo("act.refused");
        return reply.text();
    }

    private static JsonObject said(String what, boolean yes, String opinion) {
        return new JsonObject().put(what, yes).put("opinion", opinion);
    }

    private Client officer(String department) {
        return Client.as(running.address(), Role.OFFICER, department);
    }

    private Client leader() {
        return Client.as(running.address(), Role.LEADER, "approval-bureau");
    }

    private String today() {
        return Client.anybody(running.address()).get("demo/date").json().getString("today");
    }

    private String tomorrow() {
        return java.time.LocalDate.parse(today()).plusDays(1).toString();
    }

    private static String matter(String submission, String matter) {
        return "submissions/" + submission + "/matters/" + matter;
    }
}
