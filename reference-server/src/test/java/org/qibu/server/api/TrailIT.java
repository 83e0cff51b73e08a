package org.qibu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.approval.trail.tile.EntryBundle;
import org.qibu.approval.trail.tile.TilePath;
import org.qibu.server.access.Role;
import org.qibu.server.api.DemoServer.Running;

/** The trail of a running county, as strangers and builders see it. */
@ExtendWith(DemoServer.class)
class TrailIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TreeHash HASHING = TreeHash.sha256();

    private Running running;
    private Client anybody;
    private VerifierKey key;

    @BeforeEach
    void ask(Running running) {
        this.running = running;
        this.anybody = Client.anybody(running.address());
        this.key = VerifierKey.parse(text("log/key").strip());
    }

    @Test
    void aStrangerReadsTheLogByItsTiles() {
        SignedNote note = SignedNote.parse(text("log/checkpoint"));
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(checkpoint.origin()).isEqualTo(key.name());
        assertThat(checkpoint.tree().size()).isGreaterThan(256);
        byte[] first = get("log/tile/entries/000").body();
        byte[] hashes = get("log/tile/0/000").body();
        List<byte[]> entries = EntryBundle.read(first);
        assertThat(entries).hasSize(256).allMatch(entry -> entry.length == Hash.LENGTH);
        assertThat(Hash.of(Arrays.copyOf(hashes, Hash.LENGTH))).isEqualTo(HASHING.leaf(entries.get(0)));
        assertThat(get("log/tile/entries/000.p/3").body())
                .as("what it was when it was narrower")
                .isEqualTo(Arrays.copyOf(first, 3 * (Hash.LENGTH + 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "log/checkpoint, 200, no-cache, text/plain; charset=utf-8",
        "log/key, 200, no-cache, text/plain; charset=utf-8",
        "log/tile/0/000, 200, 'public, max-age=31536000, immutable', application/octet-stream",
        "log/tile/entries/000.p/7, 200, 'public, max-age=31536000, immutable', application/octet-stream",
        "log/tile/0/x999/999, 404, no-store, application/problem+json",
        "log/tile/5/000, 404, no-store, application/problem+json",
        "log/tile/0/0, 404, no-store, application/problem+json",
        "log/tile/entries/000.p/256, 404, no-store, application/problem+json",
        "log/tile/0/000.p/0, 404, no-store, application/problem+json",
        "log/tile/0/..%2Fcheckpoint, 404, no-store, application/problem+json",
        "log/other, 404, no-store, application/problem+json"
    })
    void whatNeverChangesMayBeKept(String path, int status, String cached, String type) {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<byte[]> answer = ask(method, path);

            assertThat(answer.statusCode()).as(method).isEqualTo(status);
            assertThat(answer.headers().allValues("Cache-Control")).as(method).containsExactly(cached);
            assertThat(answer.headers().allValues("Content-Type")).as(method).containsExactly(type);
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .as(method)
                    .containsExactly("*");
        }
        assertThat(ask("HEAD", path).body()).isEmpty();
    }

    @Test
    void theHeadOfATileSaysHowLongItIs() {
        assertThat(ask("HEAD", "log/tile/0/000").headers().firstValueAsLong("Content-Length"))
                .hasValue(TilePath.FULL * Hash.LENGTH);
    }

    /** What is elsewhere depends on who asks, and a page of another house must not read it in their name. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "trail", "guide", "v1/trail", "v1/projects", "v1/openapi.yaml", "health/live", "logs", "log"
            })
    void noOtherSiteReadsAnythingElse(String path) {
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            assertThat(ask(method, path).headers().map().keySet())
                    .as(method)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void theApiSaysTheSameAndProvesAnEntryWithoutSayingWhatItIs() {
        JsonObject standing = anybody.get("trail").json();
        JsonObject proof = anybody.get("trail/entries/17").json();
        TreeHead tree = new TreeHead(proof.getLong("size"), Hash.parse(proof.getString("root")));
        List<Hash> path = proof.getJsonArray("path").stream()
                .map(each -> Hash.parse((String) each))
                .toList();

        assertThat(standing.getString("key")).isEqualTo(key.toString());
        assertThat(standing.getLong("size")).isLessThanOrEqualTo(tree.size());
        assertThat(SignedNote.parse(proof.getString("checkpoint")).isSignedBy(key))
                .isTrue();
        assertThat(new InclusionProof(17, path).verify(HASHING, Hash.parse(proof.getString("leaf")), tree))
                .isEqualTo(Verdict.HOLDS);
        assertThat(anybody.get("trail/entries/" + tree.size() * 2).status()).isEqualTo(404);
    }

    @Test
    void whatABuilderFilesIsInTheLogWithinASecondAndInItsReceipt() throws Exception {
        Builder builder = Builder.at(running.address());
        String submission = builder.files(builder.registers("留痕试验项目"), "energy-review");

        Receipt receipt = receipt(builder.client(), submission, Duration.ofSeconds(1));

        assertThat(receipt.verify(key, WitnessPolicy.none())).isEmpty();
        assertThat(receipt.entries())
                .extracting(entry -> new JsonObject(entry.opening().content()))
                .extracting(fact -> fact.getString("stream"), fact -> fact.getInteger("version"))
                .contains(tuple("submission/" + submission, 1));
        assertThat(receipt.toString())
                .as("a person is named by a digest of what is sealed")
                .doesNotContain(builder.answers().getProperty("contact-name"))
                .contains("\"personal\":\"");
    }

    /** The receipt of a submission, as soon as it can be had. */
    static Receipt receipt(Client own, String submission, Duration within) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        Client.Reply reply = own.get("submissions/" + submission + "/proof");
        while (reply.status() == 422 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
            reply = own.get("submissions/" + submission + "/proof");
        }
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return Receipt.parse(reply.text());
    }

    @Test
    void aReceiptIsForWhoseMatterItIs() {
        RealCase here = RealCase.of(running.address());
        String path = "submissions/" + here.submission() + "/proof";

        assertThat(anybody.get(path).status()).isEqualTo(401);
        assertThat(Client.as(running.address(), Role.BUILDER, here.builder())
                        .get(path)
                        .status())
                .isEqualTo(200);
        here.stranger(Role.BUILDER)
                .ifPresent(other -> assertThat(Client.as(running.address(), Role.BUILDER, other)
                                .get(path)
                                .status())
                        .isEqualTo(404));
    }

    /** Whoever has a licence shows what was decided and handed out, and nothing of what they filed. */
    @Test
    void aLicenceIsProvedWithoutTheFilingItWasGrantedOn() {
        Client officer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        Set<String> proved = new HashSet<>();
        for (JsonObject project : objects(officer.get("projects").json(), "projects")) {
            JsonObject page =
                    officer.get("projects/" + project.getString("project")).json();
            for (JsonObject each : objects(page, "cases")) {
                Client own = Client.as(running.address(), Role.BUILDER, project.getString("builder"));
                Client.Reply reply = own.get(
                        "submissions/" + each.getString("submission") + "/proof?matter=" + each.getString("matter"));
                if (each.containsKey("decision")) {
                    assertThat(Receipt.parse(reply.text()).verify(key, WitnessPolicy.none()))
                            .isEmpty();
                    assertThat(reply.text())
                            .contains(each.getJsonObject("decision").getString("number"));
                    proved.addAll(types(reply));
                } else {
                    assertThat(reply.status()).isEqualTo(422);
                    assertThat(reply.text()).contains("trail.undecided");
                }
            }
        }
        assertThat(proved)
                .contains("submission.granted", "submission.result-issued")
                .isSubsetOf(
                        "submission.granted",
                        "submission.refused",
                        "submission.result-recorded",
                        "submission.result-issued",
                        "submission.revoked");
    }

    /** On pages the applicant reads that there is a draft and not what it says; an opened entry would say it. */
    @Test
    void theWordsOfDraftingAndReviewAreInNoReceiptOfTheApplicant() {
        Client officer = Client.as(running.address(), Role.PROJECT_OFFICER, "");
        boolean drafted = false;
        for (JsonObject project : objects(officer.get("projects").json(), "projects")) {
            Client own = Client.as(running.address(), Role.BUILDER, project.getString("builder"));
            JsonObject page =
                    officer.get("projects/" + project.getString("project")).json();
            for (JsonObject each : objects(page, "cases")) {
                String path = "submissions/" + each.getString("submission") + "/proof";
                drafted |= types(officer.get(path)).contains("submission.drafted");
                assertThat(types(own.get(path)))
                        .contains("submission.filed")
                        .doesNotContain("submission.drafted", "submission.review-passed", "submission.sent-back");
            }
        }
        assertThat(drafted).as("there is one to keep back").isTrue();
    }

    private List<String> types(Client.Reply reply) {
        Receipt receipt = Receipt.parse(reply.text());
        assertThat(receipt.verify(key, WitnessPolicy.none())).isEmpty();
        return receipt.entries().stream()
                .map(entry -> new JsonObject(entry.opening().content()).getString("type"))
                .toList();
    }

    private static List<JsonObject> objects(JsonObject from, String name) {
        return from.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
    }

    private String text(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        return ask("GET", path);
    }

    private HttpResponse<byte[]> ask(String method, String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(running.address() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .header("Origin", "https://archive.example")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
