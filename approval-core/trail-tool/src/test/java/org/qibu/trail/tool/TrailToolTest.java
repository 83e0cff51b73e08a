package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use exits 2, prints nothing but on the standard error, and says in Chinese all that is wrong. */
class TrailToolTest {
    @TempDir
    private Path root;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|没有给出命令。可用的命令：demo、export、fsck、monitor、witness、verify",
                "nonsense|没有命令“nonsense”",
                "fsck|缺少<日志>",
                "fsck|缺少--key <公钥>",
                "fsck nowhere|没有这个目录：nowhere",
                "fsck http://|不是目录，也不是http(s)地址",
                "fsck . --key|--key <公钥>没有给出值",
                "fsck . --key --json|--key <公钥>没有给出值",
                "fsck . --key nobody+00000000+AQ==|不是公钥",
                "fsck . extra|不认识的参数：extra",
                "fsck . --xml|不认识的选项：--xml",
                "demo new --entries -1|“-1”不是0或更大的整数",
                "demo new --entries 1 --entries 2|--entries <条数>只能给一次",
                "demo new --entries=1 --entries 2|--entries <条数>只能给一次",
                "demo new --entries=|“”不是0或更大的整数",
                "fsck . --json=yes|--json不带值",
                "fsck . --xml=yes|不认识的选项：--xml",
                "demo new --entries 1 --origin a+b|“a+b”不能作名称",
                "monitor . --every 0|“0”不是1或更大的整数",
                "witness --listen nowhere|“nowhere”不是 主机:端口",
                "witness --listen 127.0.0.1:70000|不是 主机:端口",
                "witness|缺少--log <公钥>",
                "witness --new-key k|缺少--name <名称>",
                "witness --new-key k --name n --listen 127.0.0.1:0|--listen不能与--new-key同用",
                "verify nowhere|没有这个文件：nowhere",
                "verify nowhere --need 1|要1个见证方，却只给了0个",
            })
    void tellsWhatIsWrong(String line, String complaint) {
        Ran ran = Ran.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

        assertThat(ran.exitCode()).as("%s", ran).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("用法不对：").contains(complaint).contains("--help");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Ran ran = Ran.run("monitor", "nowhere", "--key", "nobody", "--every", "soon", "--often");

        assertThat(ran.err())
                .contains("不认识的选项：--often", "没有这个目录：nowhere", "“nobody”不是公钥", "缺少--state <文件>", "“soon”不是");
    }

    @Test
    void helpIsNoWrongUse() {
        Ran ran = Ran.run("--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("demo", "export", "fsck", "monitor", "witness", "verify", "退出码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "export", "fsck", "monitor", "witness", "verify"})
    void eachCommandTellsHowItIsUsed(String command) {
        Ran ran = Ran.run(command, "--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("用法：qibu trail " + command).contains("--");
    }

    @Test
    void namesADifferenceForPeopleAndForMachines() throws Exception {
        Path log = root.resolve("log");
        Ran.run("demo", log, "--entries", 300);
        Path bundle = log.resolve("tile/entries/001.p/44");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[5] ^= 1;
        Files.write(bundle, bytes);

        Ran people = Ran.run("fsck", log, "--key", log.resolve("key.txt"));
        assertThat(people.exitCode()).isEqualTo(1);
        assertThat(people.out()).contains("不成立", "第256条（在tile/entries/001.p/44）", "这一条被改动");
        Ran machines = Ran.run("fsck", log, "--key", log.resolve("key.txt"), "--json");
        assertThat(machines.exitCode()).isEqualTo(1);
        assertThat(machines.out())
                .startsWith(
                        "{\"holds\":false,\"size\":300,\"differences\":[{\"code\":\"EntryDiffers\",\"text\":\"第256条");
    }

    @Test
    void takesTheKeyItselfToo() throws Exception {
        Path log = root.resolve("log");
        Ran.run("demo", log, "--entries", 3);
        String key = Files.readString(log.resolve("key.txt")).strip();

        assertThat(Ran.run("fsck", log, "--key", key).exitCode()).isZero();
    }

    /** Rightly spelled, with its own hash, and no point of the curve: nobody can sign by it. */
    @Test
    void aKeyThatIsNoPointIsNoKey() throws Exception {
        byte[] spelled = new byte[33];
        spelled[0] = 1;
        spelled[1] = 2;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("a.example\n".getBytes(StandardCharsets.US_ASCII));
        String hash = HexFormat.of().formatHex(digest.digest(spelled)).substring(0, 8);
        String key = "a.example+" + hash + "+" + Base64.getEncoder().encodeToString(spelled);
        Path log = root.resolve("log");
        Ran.run("demo", log, "--entries", 3, "--origin", "a.example");

        Ran ran = Ran.run("fsck", log, "--key", key);
        assertThat(ran.exitCode()).as("%s", ran).isEqualTo(2);
        assertThat(ran.err()).contains("--key：“" + key + "”不是公钥").doesNotContain("Exception");
    }

    @Test
    void takesAValueBehindAnEqualsSignToo() {
        Path log = root.resolve("log");
        assertThat(Ran.run("demo", "--entries=3", log, "--origin=county.example/log")
                        .out())
                .contains("写好3条");
        Path key = log.resolve("key.txt");
        assertThat(Ran.run("fsck", log, "--key=" + key).exitCode()).isZero();
    }

    @Test
    void tellsHowFarItIs() {
        Ran ran = Ran.run("demo", root.resolve("log"), "--entries", 100_000);
        assertThat(ran.err()).startsWith("1%  1000 / 100000条\n").contains("100%  100000 / 100000条");
        assertThat(ran.err().lines()).hasSize(100);
    }
}
