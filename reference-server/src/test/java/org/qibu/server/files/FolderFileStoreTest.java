package org.qibu.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.qibu.server.files.SampleFiles.archive;
import static org.qibu.server.files.SampleFiles.bytes;
import static org.qibu.server.files.SampleFiles.joined;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FolderFileStoreTest {
    private static final long MAX = 1 << 20;

    @TempDir
    private Path folder;

    private FileStore store;

    @BeforeEach
    void open() throws IOException {
        store = FolderFileStore.in(folder);
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("总平面图.pdf", bytes(SampleFiles.PDF), FileType.PDF),
                arguments("批复.PDF", bytes(SampleFiles.PDF), FileType.PDF),
                arguments("照片.png", bytes(SampleFiles.PNG), FileType.PNG),
                arguments("照片.jpeg", bytes(SampleFiles.JPEG + "camera's own"), FileType.JPEG),
                arguments("图.dwg", bytes(SampleFiles.DWG), FileType.DWG),
                arguments("a.ofd", archive("OFD.xml", "Doc_0/Document.xml"), FileType.OFD),
                arguments("a.docx", archive("[Content_Types].xml", "word/document.xml"), FileType.DOCX),
                arguments("a.xlsx", archive("[Content_Types].xml", "xl/workbook.xml"), FileType.XLSX),
                arguments("图纸.zip", archive("1.dwg", "2.dwg"), FileType.ZIP));
    }

    @ParameterizedTest(name = "{0} is a {2}")
    @MethodSource("sound")
    void aSoundFileIsKeptUnderItsDigest(String name, byte[] content, FileType type) throws IOException {
        StoredFile kept = store.keep(name, new ByteArrayInputStream(content), MAX);

        assertThat(kept).isEqualTo(new StoredFile(Hashing.sha256().hashBytes(content), content.length, type));
        assertThat(Files.readAllBytes(store.path(kept))).isEqualTo(content);
        assertThat(store.find(kept.digest())).contains(kept);
        assertThat(FolderFileStore.in(folder).find(kept.digest())).contains(kept);
    }

    @Test
    void whatIsGoneOrCutShortIsNotFoundAsItWas() throws IOException {
        byte[] content = archive("1.dwg", "2.dwg");
        StoredFile kept = store.keep("图纸.zip", new ByteArrayInputStream(content), MAX);
        Files.write(store.path(kept), Arrays.copyOf(content, content.length - 1));
        assertThatThrownBy(() -> store.find(kept.digest())).isInstanceOf(RefusedFileException.class);
        Files.delete(store.path(kept));

        assertThat(store.find(kept.digest())).isEmpty();
    }

    static Stream<Arguments> hostile() {
        byte[] zip = archive("x.txt");
        return Stream.of(
                arguments("a.pdf", bytes(""), "file.empty", "nothing at all"),
                arguments("a.pdf", new byte[(int) MAX + 1], "file.too-large", "one byte too many"),
                arguments("a.pdf", bytes("MZ\u0090\0program"), "file.unknown-type", "a program called a PDF"),
                arguments("a.png", bytes("<svg onload=alert(1)>"), "file.unknown-type", "a script called a picture"),
                arguments("a.pdf", bytes("<html>%PDF-1.7"), "file.unknown-type", "the mark not at the start"),
                arguments("a.pdf", bytes("\n" + SampleFiles.PDF), "file.unknown-type", "a byte before the mark"),
                arguments("a.pdf", bytes(SampleFiles.PNG), "file.not-its-name", "a PNG called a PDF"),
                arguments("a.pdf.exe", bytes(SampleFiles.PDF), "file.not-its-name", "the last extension counts"),
                arguments("pdf", bytes(SampleFiles.PNG), "file.not-its-name", "no extension, and a wrong one"),
                arguments("a", bytes(SampleFiles.PDF), "file.not-its-name", "no extension"),
                arguments("a.pdf", bytes("%PDF-1.7\n1 0 obj"), "file.damaged", "a PDF cut short"),
                arguments("a.png", bytes(SampleFiles.PNG.substring(0, 40)), "file.damaged", "a PNG cut short"),
                arguments("a.png", bytes(SampleFiles.PNG + "<script>"), "file.damaged", "something after a PNG's end"),
                arguments("a.jpg", bytes("\u00ff\u00d8\u00ff\u00e0 no end"), "file.damaged", "a JPEG cut short"),
                arguments("a.zip", Arrays.copyOf(zip, zip.length - 5), "file.damaged", "an archive cut short"),
                arguments("a.zip", joined(zip, bytes("tail")), "file.damaged", "something after an archive"),
                arguments(
                        "a.pdf",
                        joined(bytes(SampleFiles.PDF), zip),
                        "file.ambiguous",
                        "PDF from the front, archive from behind"),
                arguments("a.jpg", joined(bytes(SampleFiles.JPEG), zip), "file.ambiguous", "picture and archive"),
                arguments(
                        "a.docx",
                        archive("[Content_Types].xml", "word/document.xml", "OFD.xml"),
                        "file.ambiguous",
                        "a Word document and an OFD"),
                arguments(
                        "a.docx",
                        archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "file.macros",
                        "macros"),
                arguments(
                        "a.docx",
                        archive("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN"),
                        "file.macros",
                        "the same part written otherwise"),
                arguments("a.docx", archive("x"), "file.not-its-name", "any archive called a Word document"),
                arguments("a.zip", archive("../../etc/cron.d/x"), "file.unsafe-archive", "a path out of the archive"),
                arguments("a.zip", archive("a\\..\\..\\x"), "file.unsafe-archive", "the same for Windows"),
                arguments("a.zip", archive("/etc/passwd"), "file.unsafe-archive", "an absolute path"),
                arguments("a.zip", archive("C:\\x"), "file.unsafe-archive", "a drive"),
                arguments("a.zip", archive(40 << 20, "bomb"), "file.unsafe-archive", "40 MB in 40 KB"),
                arguments(
                        "a.zip",
                        understated(archive(1 << 20, "bomb")),
                        "file.unsafe-archive",
                        "a list that says ten bytes of a megabyte"));
    }

    /** The same archive with ten bytes in the list for the size of its first entry (APPNOTE 4.3.12). */
    private static byte[] understated(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int entry = IntStream.range(0, archive.length - 3)
                .filter(at -> bytes.getInt(at) == 0x02014b50)
                .findFirst()
                .orElseThrow();
        return bytes.putInt(entry + 24, 10).array();
    }

    @ParameterizedTest(name = "{3}: {2}")
    @MethodSource("hostile")
    void aHostileFileIsRefusedAndNothingIsKept(String name, byte[] content, String code, String why)
            throws IOException {
        assertThatThrownBy(() -> store.keep(name, new ByteArrayInputStream(content), MAX))
                .as(why)
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(code));
        assertThat(files()).isEmpty();
    }

    @Test
    void aNameNeverLeadsAnywhere() throws IOException {
        for (String name : List.of("../../x.pdf", "/etc/x.pdf", "..\\x.pdf", "a\0b.pdf", "x".repeat(5000) + ".pdf")) {
            store.keep(name, new ByteArrayInputStream(bytes(SampleFiles.PDF)), MAX);
        }
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
    }

    @Test
    void anEndlessSenderIsCutOffAtTheBound() {
        long[] sent = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                sent[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                sent[0] += length;
                return length;
            }
        };
        assertThatThrownBy(() -> store.keep("a.pdf", endless, 1000)).isInstanceOf(RefusedFileException.class);
        assertThat(sent[0]).isEqualTo(1001);
    }

    @Test
    void aBrokenConnectionLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> store.keep("a.pdf", broken, MAX)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatArrivedOnlyInPartBeforeACrashIsThrownAway() throws IOException {
        Path abandoned = Files.writeString(folder.resolve("arriving").resolve("abandoned"), "%PDF");
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path arriving = Files.writeString(folder.resolve("arriving").resolve("arriving"), "%PDF");
        FolderFileStore.in(folder);
        assertThat(files()).as("another server is writing it").containsExactly(arriving);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
