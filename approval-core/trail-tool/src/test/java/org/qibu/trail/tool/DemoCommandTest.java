package org.qibu.trail.tool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo log, read by a second reader that is written here from the formats alone and shares no code with the first. */
class DemoCommandTest {
    @TempDir
    private Path root;

    private Path demo(long entries) {
        Path folder = root.resolve("demo");
        Ran ran = Ran.run("demo", folder, "--entries", entries);
        assertThat(ran.exitCode()).as("%s", ran).isZero();
        return folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_537})
    void isALogAsTheFormatsHaveIt(int size) throws Exception {
        Path folder = demo(size);
        List<byte[]> leaves = new ArrayList<>();
        for (byte[] entry : entries(folder, size)) {
            leaves.add(sha256(new byte[] {0}, entry));
        }

        assertThat(leaves.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(size);
        assertThat(signedRoot(folder, size)).isEqualTo(root(leaves, 0, size));
        assertThat(files(folder)).isEqualTo(expected(leaves));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_537})
    void isFoundRight(int size) {
        Path folder = demo(size);
        Ran ran = Ran.run("fsck", folder, "--key", folder.resolve("key.txt"));

        assertThat(ran.exitCode()).as("%s", ran).isZero();
        assertThat(ran.out()).contains("成立：" + size + "条").contains("读了" + size + "条");
    }

    @Test
    void isWrittenOnlyIntoAnEmptyFolder() throws IOException {
        Files.createDirectories(root.resolve("empty"));
        assertThat(Ran.run("demo", root.resolve("empty"), "--entries", 1).exitCode())
                .isZero();
        byte[] checkpoint = Files.readAllBytes(root.resolve("empty/checkpoint"));
        Ran again = Ran.run("demo", root.resolve("empty"), "--entries", 5);

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("目录不是空的");
        assertThat(root.resolve("empty/checkpoint")).hasBinaryContent(checkpoint);
    }

    @Test
    void bearsTheNameItIsGiven() throws IOException {
        Ran.run("demo", root.resolve("named"), "--entries", 3, "--origin", "county.example/log");
        assertThat(Files.readString(root.resolve("named/checkpoint"))).startsWith("county.example/log\n3\n");
        assertThat(Files.readString(root.resolve("named/key.txt"))).startsWith("county.example/log+");
    }

    /** The bundles one after the other: each entry after its length in two bytes, the higher one first. */
    private static List<byte[]> entries(Path folder, int size) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (int from = 0; from < size; from += 256) {
            int width = Math.min(256, size - from);
            Path bundle = folder.resolve(path("entries", from / 256, width));
            try (var in = new DataInputStream(Files.newInputStream(bundle))) {
                for (int i = 0; i < width; i++) {
                    entries.add(in.readNBytes(in.readUnsignedShort()));
                }
                assertThat(in.read()).as("%s goes on", bundle).isEqualTo(-1);
            }
        }
        return entries;
    }

    private static String path(String level, int index, int width) {
        assertThat(index).isLessThan(1000);
        return "tile/" + level + "/" + String.format("%03d", index) + (width == 256 ? "" : ".p/" + width);
    }

    /** The tiles that must be there, and what must be in them; bundles by name only. */
    private static Map<String, String> expected(List<byte[]> leaves) throws GeneralSecurityException {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i * 256 < leaves.size(); i++) {
            expected.put(path("entries", i, Math.min(256, leaves.size() - i * 256)), "");
        }
        int span = 1;
        for (int level = 0; leaves.size() >= span; level++, span *= 256) {
            int onLevel = leaves.size() / span;
            for (int i = 0; i * 256 < onLevel; i++) {
                int width = Math.min(256, onLevel - i * 256);
                ByteArrayOutputStream tile = new ByteArrayOutputStream();
                for (int each = i * 256; each < i * 256 + width; each++) {
                    tile.writeBytes(root(leaves, each * span, (each + 1) * span));
                }
                expected.put(
                        path(Integer.toString(level), i, width), HexFormat.of().formatHex(tile.toByteArray()));
            }
        }
        return expected;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!List.of("checkpoint", "key.txt", "lock").contains(name)) {
                    boolean isBundle = name.startsWith("tile/entries/");
                    files.put(name, isBundle ? "" : HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    /** RFC 6962 section 2.1, by its definition. */
    private static byte[] root(List<byte[]> leaves, int from, int to) throws GeneralSecurityException {
        if (to - from <= 1) {
            return to == from ? sha256() : leaves.get(from);
        }
        int left = Integer.highestOneBit(to - from - 1);
        return sha256(new byte[] {1}, root(leaves, from, from + left), root(leaves, from + left, to));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    /** The root in the checkpoint, after its form, its size and its signature by the key in key.txt are checked. */
    private static byte[] signedRoot(Path folder, int size) throws Exception {
        String key = Files.readString(folder.resolve("key.txt"));
        assertThat(key).matches("[^+ \n]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+\n");
        String[] parts = key.strip().split("\\+", 3);
        byte[] algorithmAndKey = Base64.getDecoder().decode(parts[2]);
        assertThat(algorithmAndKey).hasSize(33).startsWith(1);
        byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(UTF_8), algorithmAndKey), 4);
        assertThat(HexFormat.of().formatHex(id)).isEqualTo(parts[1]);

        String note = Files.readString(folder.resolve("checkpoint"));
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n");
        assertThat(lines).hasSize(3).startsWith(parts[0], Integer.toString(size));
        String signature = note.substring(end + 2);
        String before = "\u2014 " + parts[0] + " ";
        assertThat(signature).startsWith(before).endsWith("\n");
        byte[] signed =
                Base64.getDecoder().decode(signature.substring(before.length()).strip());
        assertThat(Arrays.copyOf(signed, 4)).isEqualTo(id);
        assertThat(verifies(
                        Arrays.copyOfRange(algorithmAndKey, 1, 33),
                        text.getBytes(UTF_8),
                        Arrays.copyOfRange(signed, 4, signed.length)))
                .isTrue();
        return Base64.getDecoder().decode(lines[2].getBytes(US_ASCII));
    }

    private static boolean verifies(byte[] key, byte[] text, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        ed25519.update(text);
        return ed25519.verify(signature);
    }
}
