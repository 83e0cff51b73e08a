package org.qibu.approval.trail.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;

class SignedNoteTest {
    /** The example of the documentation of golang.org/x/mod/sumdb/note. */
    private static final String OTHERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String OTHERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SignerKey LOG = SignerKey.generate("county.example/610702", KeyKind.NOTE);
    private static final SignerKey WITNESS = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
    private static final Instant AT = Instant.ofEpochSecond(1_790_000_000L);
    private static final Checkpoint CHECKPOINT =
            Checkpoint.of("county.example/610702", new TreeHead(7, Hash.of(new byte[32])));

    @Test
    void readsAndVerifiesWhatOthersSigned() {
        VerifierKey key = VerifierKey.parse(OTHERS_KEY);
        SignedNote note = SignedNote.parse(OTHERS_NOTE);

        assertThat(key).hasToString(OTHERS_KEY);
        assertThat(note).hasToString(OTHERS_NOTE);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(SignedNote.parse(OTHERS_NOTE.replace("problem is", "problem was"))
                        .isSignedBy(key))
                .isFalse();
        assertThat(VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
                        .name())
                .isEqualTo("sum.golang.org");
    }

    @Test
    void isSignedByTheHolderOfTheKeyAndByNobodyElse() {
        SignedNote note =
                SignedNote.parse(SignedNote.of(CHECKPOINT.toString(), LOG).toString());
        SignerKey sameName = SignerKey.generate("county.example/610702", KeyKind.NOTE);

        assertThat(note.isSignedBy(LOG.verifier())).isTrue();
        assertThat(note.isSignedBy(sameName.verifier())).isFalse();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
        assertThat(LOG.toString()).doesNotContain(LOG.secret());
        assertThat(SignerKey.of(LOG.verifier(), LOG.secret()).sign(note.text()))
                .isEqualTo(note.signatures().get(0));
        assertThatThrownBy(() -> SignerKey.of(sameName.verifier(), LOG.secret()))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void isCosignedWithTheTimeByAWitness() {
        SignedNote note = SignedNote.of(CHECKPOINT.toString(), LOG).with(WITNESS.cosign(CHECKPOINT, AT));
        SignedNote read = SignedNote.parse(note.toString());

        assertThat(read.cosignature(WITNESS.verifier())).contains(new Cosignature("witness.example", AT));
        assertThat(read.isSignedBy(LOG.verifier())).isTrue();
        assertThat(read.isSignedBy(WITNESS.verifier()))
                .as("a witness is no log")
                .isFalse();
        assertThat(SignedNote.parse(note.toString().replace("\n7\n", "\n8\n")).cosignature(WITNESS.verifier()))
                .isEmpty();
        assertThatThrownBy(() -> WITNESS.sign(note.text())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LOG.cosign(CHECKPOINT, AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyAlteredCharacterOfASignatureIsRefused() {
        String note = SignedNote.of(CHECKPOINT.toString(), LOG)
                .with(WITNESS.cosign(CHECKPOINT, AT))
                .toString();
        for (int at = 0; at < note.length(); at++) {
            char other = note.charAt(at) == 'A' ? 'B' : 'A';
            String altered = note.substring(0, at) + other + note.substring(at + 1);
            assertThat(isWhole(altered)).as(altered).isFalse();
        }
    }

    private static boolean isWhole(String note) {
        try {
            SignedNote read = SignedNote.parse(note);
            return read.isSignedBy(LOG.verifier())
                    && read.cosignature(WITNESS.verifier())
                            .map(Cosignature::at)
                            .filter(AT::equals)
                            .isPresent();
        } catch (MalformedNoteException unreadable) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAE=",
                "text\n\n- name AAAAAAE=\n",
                "text\n\n\u2014 two names AAAAAAE=\n",
                "text\n\n\u2014 name AAAAAAF=\n",
                "te\u0001xt\n\n\u2014 name AAAAAAE=\n",
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n7\n",
                "\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n9999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "origin\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "origin\n7\nAAAA\n",
                "origin\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "origin\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
            })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedNoteException.class);
    }
}
