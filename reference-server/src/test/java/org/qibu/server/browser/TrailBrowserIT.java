package org.qibu.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.server.database.Database;
import org.qibu.server.running.Server;
import org.qibu.server.running.TestServer;

/** The trail as anybody checks it: the browser believes the log's files, its signature, and nothing that the server says of them. */
@ExtendWith(InTown.class)
class TrailBrowserIT {
    private static final String ENTRY = "/trail/entries/5";
    private static final SignerKey WITNESS = SignerKey.generate("archive.example", KeyKind.COSIGNATURE);

    /** A machine that does other things meanwhile hashes slowly. */
    private static final double PATIENCE = 30_000;

    private final Town town;
    private final Visitor visitor;

    TrailBrowserIT(Town town) {
        this.town = town;
        visitor = town.visitor();
    }

    @AfterEach
    void leave() {
        visitor.nothingFailed();
        visitor.close();
    }

    @Test
    void tellsAnybodyWhatTheLogHasComeTo() {
        visitor.open("/").page().getByLabel("主导航").getByText("留痕").click();
        assertThat(visitor.main()).containsText(Pattern.compile("已发布\\s*\\d+ 条记录"));
        visitor.look("trail");
        visitor.field("记录的序号").fill("九");
        visitor.refused(422, () -> visitor.main().getByText("核验", exactly()).click());
        assertThat(visitor.main()).containsText("已发布的日志没有序号“九”");
        visitor.look("trail-refused");
        visitor.field("记录的序号").fill("3");
        visitor.main().getByText("核验", exactly()).click();
        assertThat(visitor.heading("留痕记录 3")).isVisible();
        visitor.openRefused(404, "/trail/entries/99999999");
    }

    @Test
    void findsAnHonestLogRightInEveryStep() {
        visitor.open(ENTRY);
        says("成立", "您的浏览器刚刚自己算出来的");
        assertThat(visitor.main()).containsText("用本站公钥核验有效");
        // In both widths: the leaf, and at each of ten steps at least the node beside and the one above.
        int boxes = visitor.page().locator(".qibu-path-box").count();
        Assertions.assertThat(boxes).isGreaterThanOrEqualTo(2 * (1 + 2 * 8 + 1));
        assertThat(visitor.page().locator(".qibu-path-box.is-right")).hasCount(boxes);
        visitor.look("trail-entry");
    }

    /** The first step's neighbour lies in the first tile, whose fifth hash is entry 4. */
    @Test
    void findsAFileOfTheLogThatWasAltered() {
        altering("**/log/tile/0/000*", bytes -> {
            bytes[4 * 32] ^= 1;
            return bytes;
        });
        visitor.open(ENTRY);
        says("不成立", "通到根的路径：算出的根是");
        assertThat(visitor.page().locator(".picture-wide .qibu-path-beside.is-wrong"))
                .hasCount(1);
        assertThat(visitor.page().locator(".picture-wide .qibu-path-signed.is-wrong"))
                .hasCount(1);
        assertThat(visitor.page().locator(".picture-wide .qibu-path-leaf.is-right"))
                .hasCount(1);
        visitor.look("trail-entry-altered");
    }

    @Test
    void findsAnEntryThatWasExchanged() {
        altering("**/log/tile/entries/000*", bytes -> {
            bytes[5 * 34 + 2] ^= 1;
            return bytes;
        });
        visitor.open(ENTRY);
        says("不成立", "，日志文件却记着 ");
        assertThat(visitor.page().locator(".picture-wide .qibu-path-leaf.is-wrong"))
                .hasCount(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'\n\\d+\n',   '\n500\n', a log that says it has fewer entries",
        "'\n.{4}(.{40})\n', '\nAAAA$1\n', another root",
        "'^[^\n]+',    'example.org/other', another log's",
    })
    void findsACheckpointThatItsLogDidNotSign(String part, String other, String why) {
        altering(
                "**/log/checkpoint",
                bytes -> new String(bytes, UTF_8).replaceFirst(part, other).getBytes(UTF_8));
        visitor.open(ENTRY);
        says("不成立", "检查点的签名：");
        assertThat(visitor.page().locator(".qibu-path-signed.is-right")).hasCount(0);
    }

    @Test
    void saysWhatABrowserWithoutTheSignaturesAlgorithmCouldNotCheck() {
        visitor.page().addInitScript("""
            const known = crypto.subtle.importKey.bind(crypto.subtle);
            crypto.subtle.importKey = (format, key, algorithm, ...rest) => algorithm === "Ed25519"
              ? Promise.reject(new DOMException("unknown", "NotSupportedError"))
              : known(format, key, algorithm, ...rest);""");
        visitor.open(ENTRY);
        says("无法核验", "不支持 Ed25519");
        assertThat(visitor.main()).containsText("算出的根就是检查点签名的根");
        assertThat(visitor.page().locator(".qibu-path-signed.is-right")).hasCount(0);
        visitor.look("trail-entry-unknown");
    }

    @Test
    void saysThatWhereNoPageIsSecureNothingIsChecked() {
        visitor.page().addInitScript("Object.defineProperty(crypto, 'subtle', {value: undefined});");
        visitor.open(ENTRY);
        says("无法核验", "请经 HTTPS 打开");
        assertThat(visitor.page().locator(".is-right")).hasCount(0);
    }

    @Test
    void holdsForTheReceiptThatAFilingHandsOutAndForNoAlteredOne() throws Exception {
        String receipt = taken();
        open(receipt);
        says("成立", "件事都在已签名的日志里，一字未改");
        assertThat(visitor.main()).containsText("日志没有被改写，也没有退回");
        assertThat(visitor.main()).containsText("提交申请");
        assertThat(visitor.main()).containsText("建设单位");
        visitor.look("trail-receipt");

        String digits = Pattern.compile("\nindex (\\d+)\n")
                .matcher(receipt)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        open(receipt.replaceFirst("\"capacity\":\"BUILDER\"", "\"capacity\":\"BUILDEN\""));
        says("不成立", "记录 " + digits + "：由内容算出的根与检查点不符");
        assertThat(visitor.main().locator(".fact .found-fails")).hasCount(1);
        visitor.look("trail-receipt-altered");

        open(receipt.replace("\nsalt ", "\nsalt  "));
        says("不成立", "第 4 行应为“salt ”和 32 字节的 Base64");
        open(receipt.replace("\n", "\r\n"));
        says("不成立", "这个文件不是留痕凭证");
    }

    @Test
    void holdsForWhatALogHandedOutBeforeItGrew() {
        MadeLog honest = MadeLog.of(300);
        honest.with(301).showTo(visitor.page());
        visitor.open("/trail");
        open(honest.receipt(299));
        says("成立", "今天的日志也从它接下来");
        assertThat(visitor.main()).containsText("今天的日志有 601 条记录，前 300 条与出具凭证时完全相同");
    }

    @Test
    void namesAForkALogThatWasRewritten() {
        MadeLog honest = MadeLog.of(300);
        honest.rewrittenAt(7).with(100).showTo(visitor.page());
        visitor.open("/trail");
        open(honest.receipt(299));
        says("不成立", "凭证本身成立，但与今天的日志不符");
        assertThat(visitor.main()).containsText("前 300 条与出具凭证时不同，日志分叉");
        visitor.look("trail-receipt-fork");
    }

    @Test
    void namesALogThatWentBack() {
        MadeLog honest = MadeLog.of(300);
        honest.before(299).showTo(visitor.page());
        visitor.open("/trail");
        open(honest.receipt(3));
        says("不成立", "凭证本身成立，但与今天的日志不符");
        assertThat(visitor.main()).containsText("出具凭证时日志已有 300 条记录，今天只有 299 条：日志退回过");
    }

    @Test
    void accusesNoLogByAReceiptThatItDidNotSign() {
        MadeLog honest = MadeLog.of(10);
        honest.showTo(visitor.page());
        visitor.open("/trail");
        open(honest.receipt(3).replace("example.org/made\n10\n", "example.org/made\n11\n"));
        says("不成立", "凭证的检查点：没有日志 example.org/made 的有效签名");
        assertThat(visitor.main()).containsText("不能与今天的日志比较");
        assertThat(visitor.main()).not().containsText("日志退回过");
    }

    @Test
    void findsTheWitnessesWhoseKeysSomebodyBrings() {
        SignerKey absent = SignerKey.generate("absent.example", KeyKind.COSIGNATURE);
        MadeLog seen = MadeLog.of(20).seenBy(WITNESS);
        seen.showTo(visitor.page());
        visitor.open("/trail");
        bring(MadeLog.key(), WITNESS.verifier());
        open(seen.receipt(3));
        says("成立", "凭证的检查点：用您给的公钥核验有效");
        assertThat(visitor.main()).containsText("凭证的检查点的见证方 archive.example：会签有效，它于 2026年11月28日 10:00见过这个检查点");
        assertThat(visitor.main()).containsText("今天的日志的见证方 archive.example：会签有效");
        visitor.look("trail-receipt-witnessed");

        bring(absent.verifier());
        says("无法核验", "凭证的检查点的见证方 absent.example：检查点上没有它的会签");
        assertThat(visitor.main()).containsText("用本站公钥核验有效");
    }

    /** Whoever shows another log under the same name shows its key as well: only one that was kept elsewhere tells. */
    @Test
    void believesTheKeyThatSomebodyBringsAndNotTheOneOfTheSite() {
        SignerKey kept = SignerKey.generate(MadeLog.key().name(), KeyKind.NOTE);
        MadeLog exchanged = MadeLog.of(20);
        exchanged.showTo(visitor.page());
        visitor.open("/trail");
        open(exchanged.receipt(3));
        says("成立", "今天的日志也从它接下来");
        bring(kept.verifier());
        says("不成立", "凭证的检查点：没有日志 example.org/made 的有效签名");

        visitor.field("您自己保存的公钥").fill("example.org/made+00000000+AAAA");
        visitor.field("您自己保存的公钥").blur();
        says("无法核验", "这一行不是本页能用的公钥：example.org/made+00000000+AAAA");
    }

    static Stream<Arguments> falseCosignatures() {
        return Stream.of(
                arguments("a changed signature", change(bytes -> bytes[bytes.length - 1] ^= 1)),
                arguments("another time", change(bytes -> bytes[11] ^= 1)),
                arguments("no signature behind the time", (UnaryOperator<byte[]>) bytes -> Arrays.copyOf(bytes, 12)),
                arguments("one of another checkpoint", (UnaryOperator<byte[]>)
                        bytes -> cosignature(MadeLog.of(19).seenBy(WITNESS))),
                arguments("another's under this one's name", (UnaryOperator<byte[]>) bytes -> {
                    SignerKey other = SignerKey.generate(WITNESS.verifier().name(), KeyKind.COSIGNATURE);
                    byte[] made = cosignature(MadeLog.of(20).seenBy(other));
                    System.arraycopy(bytes, 0, made, 0, 4);
                    return made;
                }));
    }

    private static UnaryOperator<byte[]> change(Consumer<byte[]> change) {
        return bytes -> {
            change.accept(bytes);
            return bytes;
        };
    }

    /** The bytes of the line of a witness: four that name its key, eight of the time, the signature. */
    private static byte[] cosignature(MadeLog seen) {
        return Base64.getDecoder().decode(line(seen.checkpoint()));
    }

    private static String line(String checkpoint) {
        return checkpoint.lines().reduce((first, last) -> last).orElseThrow().replaceFirst(".* ", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("falseCosignatures")
    void refusesAFalseCosignature(String name, UnaryOperator<byte[]> falsified) {
        MadeLog seen = MadeLog.of(20).seenBy(WITNESS);
        MadeLog shown = seen.signedAs(checkpoint -> checkpoint.replace(
                line(checkpoint), Base64.getEncoder().encodeToString(falsified.apply(cosignature(seen)))));
        shown.showTo(visitor.page());
        visitor.open("/trail");
        bring(WITNESS.verifier());
        open(shown.receipt(3));
        says("不成立", "凭证的检查点的见证方 archive.example：会签无效");
    }

    /** The rewritten tile and the honest one each fit one of the two roots. */
    @Test
    void believesNoFilesOfWhichEachFitsAnotherRoot() {
        MadeLog honest = MadeLog.of(300);
        honest.rewrittenAt(260).with(300).patched("tile/0/001", honest, 44 * 32).showTo(visitor.page());
        visitor.open("/trail");
        open(honest.receipt(3));
        says("不成立", "与今天的日志相接：今天的日志文件自相矛盾");
    }

    /** Else the site could hold back its own key until the key that was brought has found it out. */
    @Test
    void showsNothingOfAnEarlierCheckThatEndsLater() {
        MadeLog exchanged = MadeLog.of(20);
        exchanged.showTo(visitor.page());
        List<Route> held = new ArrayList<>();
        visitor.page().route("**/log/key", held::add);
        visitor.open("/trail");
        open(exchanged.receipt(3));
        bring(SignerKey.generate(MadeLog.key().name(), KeyKind.NOTE).verifier());
        says("不成立", "凭证的检查点：没有日志 example.org/made 的有效签名");
        visitor.page()
                .waitForResponse(
                        "**/log/checkpoint",
                        () -> held.get(0).fulfill(new Route.FulfillOptions().setBody(MadeLog.key() + "\n")));
        visitor.page().waitForTimeout(1_000);

        says("不成立", "凭证的检查点：没有日志 example.org/made 的有效签名");
    }

    @Test
    void takesNoTwoLogsForOne() {
        MadeLog made = MadeLog.of(20);
        made.showTo(visitor.page());
        visitor.open("/trail");
        bring(
                MadeLog.key(),
                SignerKey.generate("example.org/made", KeyKind.NOTE).verifier());
        open(made.receipt(3));
        says("无法核验", "日志的公钥给了 2 个");
    }

    private void bring(VerifierKey... keys) {
        Locator field = visitor.field("您自己保存的公钥");
        field.fill(Stream.of(keys).map(VerifierKey::toString).collect(joining("\n")));
        field.blur();
    }

    @Test
    void leadsByACodeToThePageOfTheLatestFact() throws Exception {
        visitor.signIn("项目专员", "").follow("禾畔小学教学楼扩建工程").follow("\\d{6,}");
        String address = read(visitor.main().locator("svg.qr"));
        Assertions.assertThat(address).startsWith("http://127.0.0.1:").matches(".*/trail/entries/\\d+");
        visitor.look("submission-proof");
        visitor.follow("查看、打印收件凭证");
        Assertions.assertThat(read(visitor.main().locator("svg.qr"))).isEqualTo(address);
        visitor.look("receipt-proof");
        visitor.button("退出").click();
        visitor.open(address.replaceFirst("^https?://[^/]+", ""));
        says("成立", "在已签名的日志里");
    }

    /** As in the moment in which something was done and no checkpoint covers it yet; here it lasts as long as somebody looks. */
    @Test
    void asksForPatienceWhileTheLatestIsNotInTheLog(@TempDir Path home) throws SQLException {
        Database database = TestServer.database(home);
        try (Server server = TestServer.demo(home, database);
                Visitor clerk = town.visitor(server.address())) {
            clerk.signIn("综合窗口", "").open("/window");
            clerk.main().locator(".table-window a.strong").first().click();
            try (Connection held = database.connect();
                    Statement statement = held.createStatement()) {
                held.setAutoCommit(false);
                statement.execute("select from qibu.trail for update");
                clerk.act("出具收件凭证");
                clerk.openRefused(422, clerk.path() + "/proof");
                assertThat(clerk.main()).containsText("还没有写进已发布的留痕日志");
                assertThat(clerk.main()).containsText("通常用不了一秒");
                clerk.look("proof-not-yet");
                held.rollback();
            }
            clerk.nothingFailed();
        }
    }

    private static String read(Locator code) throws Exception {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int width = seen.getWidth();
        int height = seen.getHeight();
        var pixels = new RGBLuminanceSource(width, height, seen.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(pixels)))
                .getText();
    }

    /** The receipt of a filing, as it is downloaded; the visitor is signed out afterwards and stands before the trail. */
    private String taken() {
        visitor.signIn("项目专员", "").follow("禾畔小学教学楼扩建工程").follow("\\d{6,}");
        Locator link = visitor.link("下载留痕凭证");
        var download = visitor.page().waitForDownload(link::click);
        Assertions.assertThat(download.suggestedFilename()).endsWith(".receipt.txt");
        visitor.button("退出").click();
        visitor.open("/trail");
        try {
            return Files.readString(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void open(String receipt) {
        visitor.field("打开凭证文件").setInputFiles(new FilePayload("receipt.txt", "text/plain", receipt.getBytes(UTF_8)));
    }

    private void altering(String files, UnaryOperator<byte[]> change) {
        visitor.page().route(files, route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBodyBytes(change.apply(answer.body())));
        });
    }

    private void says(String state, String why) {
        assertThat(visitor.main().locator(".verdict"))
                .containsText(why, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(visitor.main().locator("[data-verdict]")).containsText(Pattern.compile("^\\s*" + state));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
