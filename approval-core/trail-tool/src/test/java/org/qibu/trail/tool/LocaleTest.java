package org.qibu.trail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.VerifierKey;
import org.qibu.trail.TestLog;

/** Files, notes, keys and JSON are the same under a locale with other digits and one with other letters. */
class LocaleTest {
    @TempDir
    private Path root;

    private final Locale before = Locale.getDefault();
    private TestLog log;

    @BeforeEach
    void write() {
        log = TestLog.in(root.resolve("log"));
        log.grow(300);
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "fa-IR", "th-TH-u-nu-thai"})
    void areTheSame(String place) throws IOException {
        SignerKey key = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
        SignedNote note = SignedNote.parse(log.tiles().checkpoint().orElseThrow());
        String cosigned = note.with(key.cosign(Checkpoint.parse(note.text()), Instant.EPOCH))
                .toString();
        String spelled = key.verifier().toString();

        Locale.setDefault(Locale.forLanguageTag(place));
        assertThat(VerifierKey.parse(spelled)).hasToString(spelled);
        assertThat(SignedNote.parse(cosigned)).hasToString(cosigned);
        assertThat(SignedNote.parse(cosigned).cosignature(key.verifier())).isPresent();
        assertThat(Json.object().put("a", "\u0001i").put("n", 1234).toString())
                .isEqualTo("{\"a\":\"\\u0001i\",\"n\":1234}");
        TestLog elsewhere = log.elsewhere(root.resolve(place));
        elsewhere.grow(300);
        assertThat(Files.readString(elsewhere.file("checkpoint"))).isEqualTo(note.toString());
        assertThat(elsewhere.bytes("tile/0/001.p/44")).isEqualTo(log.bytes("tile/0/001.p/44"));
        Object[] look = {"monitor", log.folder(), "--key", log.key().verifier(), "--state", root.resolve("s"), "--once"
        };
        assertThat(Ran.run(look).exitCode()).isZero();
        assertThat(Ran.run(look).out()).contains("没有变化：300条");
    }
}
