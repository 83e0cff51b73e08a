package org.qibu.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.ConsistencyProof;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Cosignature;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.trail.TestLog;
import org.qibu.trail.place.FolderInUseException;

/** A witness over real HTTP, with its memory in real files. */
class WitnessServerTest {
    private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
    private static final SignerKey KEY = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);

    @TempDir
    private Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestLog log;
    private WitnessServer server;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws IOException {
        log = TestLog.in(root.resolve("log"));
        log.grow(600);
        server = begin();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WitnessServer begin() throws IOException {
        return WitnessServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(log.key().verifier()),
                KEY,
                root.resolve("memory"),
                InstantSource.fixed(AT),
                refusal -> told.add(refusal.text()));
    }

    private HttpResponse<String> post(String body) {
        URI address = URI.create("http://127.0.0.1:" + server.address().getPort() + "/add-checkpoint");
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String body(long from, ConsistencyProof proof, SignedNote note) {
        return "old " + from + "\n"
                + proof.path().stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n" + note;
    }

    private HttpResponse<String> add(TestLog shown, long from, long to) {
        TreeHead head = shown.at(to).head();
        return post(body(from, shown.at(to).consistency(from), shown.signed(head)));
    }

    private TestLog fork(long from) {
        TestLog fork = log.elsewhere(root.resolve("fork" + from));
        fork.grow(600, index -> index < from ? TestLog.word(index) : "另" + index);
        return fork;
    }

    @Test
    void cosignsWhatGoesOn() {
        HttpResponse<String> first = add(log, 0, 100);
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> second = add(log, 100, 600);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).matches("\u2014 witness\\.example [A-Za-z0-9+/]+=*\n");
        SignedNote cosigned = SignedNote.parse(log.signed(log.at(600).head()) + second.body());
        assertThat(cosigned.cosignature(KEY.verifier())).contains(new Cosignature("witness.example", AT));
        assertThat(server.seen(log.key().verifier())).contains(log.at(600).head());
        assertThat(add(log, 600, 600).statusCode())
                .as("the same once more: its client may not have had the answer")
                .isEqualTo(200);
    }

    @Test
    void tellsItsSizeToWhoBeginsElsewhere() {
        add(log, 0, 100);
        for (long from : new long[] {0, 50, 200}) {
            HttpResponse<String> answer = add(log, from, 600);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(answer.body()).isEqualTo("100\n");
        }
    }

    @Test
    void refusesAForkARewriteAndAShorterLog() {
        add(log, 0, 300);
        assertThat(add(fork(10), 300, 600).statusCode()).as("rewritten").isEqualTo(422);
        HttpResponse<String> forked = add(fork(10), 300, 300);
        assertThat(forked.statusCode()).as("same size, other root").isEqualTo(409);
        assertThat(post(body(
                                300,
                                new ConsistencyProof(List.of()),
                                log.signed(log.at(200).head())))
                        .statusCode())
                .as("shorter than the old size")
                .isEqualTo(400);
        assertThat(add(log, 100, 200).statusCode()).as("rolled back").isEqualTo(409);
        assertThat(post(body(
                                300,
                                log.at(600).consistency(299),
                                log.signed(log.at(600).head())))
                        .statusCode())
                .as("another proof")
                .isEqualTo(422);
        assertThat(server.seen(log.key().verifier())).contains(log.at(300).head());
        assertThat(add(log, 300, 600).statusCode()).isEqualTo(200);
    }

    /** Two histories, both signed: whoever holds the file needs nobody's word for it. */
    @Test
    void keepsBothCheckpointsOfAForkOnceAndSaysSo() throws IOException {
        add(log, 0, 300);
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> forked = add(fork(10), 300, 300);
            assertThat(forked.statusCode()).isEqualTo(409);
            assertThat(forked.body()).isEqualTo("300\n");
        }
        assertThat(add(fork(10), 0, 300).statusCode())
                .as("the same from elsewhere")
                .isEqualTo(409);

        List<Path> kept = refused();
        assertThat(kept).hasSize(1);
        String both = Files.readString(kept.get(0));
        String[] notes = both.substring("已会签：\n".length()).split("\n出示：\n", -1);
        SignedNote seen = SignedNote.parse(notes[0]);
        SignedNote shown = SignedNote.parse(notes[1]);
        assertThat(seen.isSignedBy(log.key().verifier())).isTrue();
        assertThat(seen.cosignature(KEY.verifier())).isPresent();
        assertThat(shown.isSignedBy(log.key().verifier())).isTrue();
        assertThat(TestLog.head(notes[0]).size())
                .isEqualTo(TestLog.head(notes[1]).size());
        assertThat(TestLog.head(notes[0])).isNotEqualTo(TestLog.head(notes[1]));
        assertThat(told)
                .containsExactly("拒绝会签" + TestLog.ORIGIN + "：同样的条数，不同的根，日志有两个版本（已会签300条，出示300条）；两个检查点存于" + kept.get(0));
    }

    @Test
    void keepsWhatIsShorterOrNotProved() throws IOException {
        add(log, 0, 300);
        add(log, 100, 200);
        add(fork(10), 300, 600);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("比已会签的短", "（已会签300条，出示200条）");
        assertThat(told.get(1)).contains("不能证明是接下去的", "（已会签300条，出示600条）");
        assertThat(refused()).hasSize(2);
    }

    @Test
    void callsNothingARefusalThatSaysNothingAgainstTheLog() throws IOException {
        add(log, 0, 300);
        add(log, 200, 600);
        add(log, 0, 300);
        add(TestLog.in(log.folder()), 0, 100);
        assertThat(told).isEmpty();
        assertThat(refused()).isEmpty();
    }

    /** Anybody can send old checkpoints: they neither fill the disk nor leave a fork without room. */
    @Test
    void keepsSoManyOfEachKindAndNoMore() throws IOException {
        add(log, 0, 300);
        for (long size = 1; size <= RefusedPairs.MOST + 20; size++) {
            assertThat(add(log, 0, size).statusCode()).isEqualTo(409);
        }
        assertThat(refused()).hasSize(RefusedPairs.MOST);
        add(fork(10), 300, 300);
        assertThat(refused()).hasSize(RefusedPairs.MOST + 1);
        assertThat(told).as("what is not kept is told all the same").hasSize(RefusedPairs.MOST + 21);
    }

    private List<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("memory"))) {
            return files.filter(file -> file.toString().contains(".refused-")).toList();
        }
    }

    @Test
    void refusesWhatIsNotALogsThatItKnows() {
        TestLog impostor = TestLog.in(log.folder());
        assertThat(add(impostor, 0, 100).statusCode()).isEqualTo(403);
        SignerKey stranger = SignerKey.generate("elsewhere.example", KeyKind.NOTE);
        String note = SignedNote.of(
                        "elsewhere.example\n0\n" + TestLog.SHA256.empty().base64() + "\n", stranger)
                .toString();
        assertThat(post("old 0\n\n" + note).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0",
                "old 0\n\n",
                "old 00\n\nNOTE",
                "old -1\n\nNOTE",
                "old 9223372036854775808\n\nNOTE",
                "new 0\n\nNOTE",
                "old 0\nnothash\n\nNOTE",
                "old 0\n\nno note\n",
                "old 0\r\n\r\nNOTE"
            })
    void refusesWhatIsMalformed(String body) {
        String note = log.signed(log.at(100).head()).toString();
        assertThat(post(body.replace("NOTE", note)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesMoreThanARequestCanHold() {
        String hash = TestLog.SHA256.empty().base64() + "\n";
        String note = log.signed(log.at(100).head()).toString();
        assertThat(post("old 0\n" + hash.repeat(64) + "\n" + note).statusCode()).isEqualTo(400);
        assertThat(post("old 0\n" + hash.repeat(63) + "\n" + note).statusCode())
                .as("a proof of nothing is empty")
                .isEqualTo(422);
        assertThat(post("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void hasOneAddressAndOneMethod() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.address().getPort() + "/");
        HttpRequest get =
                HttpRequest.newBuilder(address.resolve("add-checkpoint")).build();
        assertThat(client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        HttpRequest elsewhere = HttpRequest.newBuilder(address.resolve("elsewhere"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(elsewhere, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void remembersAfterARestart() throws IOException {
        add(log, 0, 300);
        server.close();
        server = begin();

        assertThat(server.seen(log.key().verifier())).contains(log.at(300).head());
        assertThat(add(log, 0, 100).body()).isEqualTo("300\n");
        assertThat(add(fork(10), 300, 600).statusCode()).isEqualTo(422);
        assertThat(add(log, 300, 600).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsWhatItCosignedWithBothSignaturesAndNothingThatStrangersAdd() throws IOException {
        SignerKey stranger = SignerKey.generate("stranger.example", KeyKind.NOTE);
        SignedNote note = log.signed(log.at(100).head());
        for (int i = 0; i < 99; i++) {
            note = note.with(stranger.sign(note.text()));
        }
        assertThat(post(body(0, new ConsistencyProof(List.of()), note)).statusCode())
                .isEqualTo(200);

        SignedNote kept = SignedNote.parse(Files.readString(memory()));
        assertThat(kept.signatures()).hasSize(2);
        assertThat(kept.isSignedBy(log.key().verifier())).isTrue();
        assertThat(kept.cosignature(KEY.verifier())).isPresent();
        server.close();
        server = begin();
        assertThat(server.seen(log.key().verifier())).isPresent();
    }

    private Path memory() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("memory"))) {
            return files.filter(file -> !file.endsWith("lock")).findFirst().orElseThrow();
        }
    }

    @Test
    void doesNotBeginFromNothingWhereItsMemoryIsSpoilt() throws IOException {
        add(log, 0, 300);
        server.close();
        Files.writeString(memory(), "spoilt");
        assertThatThrownBy(this::begin).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(memory(), TestLog.in(root).signed(log.at(1).head()).toString());
        assertThatThrownBy(this::begin).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cosignsNothingThatItCannotKeep() throws IOException {
        add(log, 0, 100);
        Path memory = memory();
        // Where the next memory would be written stands a folder.
        Files.createDirectory(memory.resolveSibling(memory.getFileName() + ".tmp"));

        HttpResponse<String> answer = add(log, 100, 600);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("\u2014");
        assertThat(server.seen(log.key().verifier())).contains(log.at(100).head());
    }

    @Test
    void sharesItsMemoryWithNoOtherWitness() {
        assertThatThrownBy(this::begin).isInstanceOf(FolderInUseException.class);
    }

    /** Two histories, many requests at once: whichever is first, no cosigned head contradicts another. */
    @Test
    void cosignsOneHistoryHoweverManyAskAtOnce() throws Exception {
        TestLog fork = fork(100);
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (long size = 101; size <= 140; size++) {
            long to = size;
            requests.add(() -> add(log, 0, to));
            requests.add(() -> add(fork, 0, to));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : threads.invokeAll(requests)) {
            statuses.add(answer.get().statusCode());
        }
        threads.shutdown();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(79);
        TreeHead seen = server.seen(log.key().verifier()).orElseThrow();
        Hash ours = log.at(seen.size()).head().root();
        assertThat(seen.root()).isIn(ours, fork.at(seen.size()).head().root());
    }
}
