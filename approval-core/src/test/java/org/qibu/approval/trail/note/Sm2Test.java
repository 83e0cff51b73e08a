package org.qibu.approval.trail.note;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Security;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.MissingAlgorithmException;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.TreeHead;

class Sm2Test {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ORIGIN = "county.example/610702";
    private static final Checkpoint CHECKPOINT = Checkpoint.of(ORIGIN, new TreeHead(7, Hash.of(new byte[32])));

    @BeforeAll
    static void install() {
        Security.addProvider(new BouncyCastleProvider());
    }

    /** Other tests see the JVM as it was. */
    @AfterAll
    static void remove() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    /** The two examples of GB/T 32905, annex A. */
    @Test
    void hashesAsTheStandardHasIt() {
        var hashing = Profile.SM.hashing();
        assertThat(hashing.digest("abc".getBytes(US_ASCII)))
                .hasToString("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hashing.digest("abcd".repeat(16).getBytes(US_ASCII)))
                .hasToString("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    /** The example of GB/T 32918.5, annex A: its key, its message, its signature. */
    @Test
    void verifiesAsTheStandardHasIt() {
        byte[] key = HEX.parseHex("04"
                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        byte[] secret = HEX.parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
        byte[] message = "message digest".getBytes(US_ASCII);
        byte[] signature = HEX.parseHex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

        VerifierKey verifier = new VerifierKey(ORIGIN, KeyKind.SM2_NOTE, key);
        assertThat(verifier.verifies(message, signature)).isTrue();
        assertThat(verifier.verifies("message digested".getBytes(US_ASCII), signature))
                .isFalse();
        SignerKey signer = SignerKey.of(verifier, Base64.getEncoder().encodeToString(secret));
        assertThat(SignedNote.of("text\n", signer).isSignedBy(verifier)).isTrue();
    }

    @Test
    void signsAndCosignsAndIsReadBack() {
        for (int i = 0; i < 10; i++) {
            SignerKey log = SignerKey.generate(ORIGIN, KeyKind.ofLog(Profile.SM));
            SignerKey witness = SignerKey.generate("witness.example", KeyKind.ofWitness(Profile.SM));
            SignedNote note = SignedNote.of(CHECKPOINT.toString(), log)
                    .with(witness.cosign(CHECKPOINT, Instant.ofEpochSecond(1_790_000_000L)));
            SignedNote read = SignedNote.parse(note.toString());

            assertThat(read.isSignedBy(VerifierKey.parse(log.verifier().toString())))
                    .isTrue();
            assertThat(new WitnessPolicy(1, List.of(witness.verifier())).isSatisfiedBy(read))
                    .isTrue();
            assertThat(read.isSignedBy(witness.verifier())).isFalse();
            assertThat(SignerKey.of(log.verifier(), log.secret()).verifier()).isEqualTo(log.verifier());
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "01, 3006020101020101, the smallest",
        "7f, 300602017f02017f, no zero before it",
        "80, 30080202008002020080, a zero that tells it from a negative number",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, "
                + "3046022100ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                + "022100ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, the longest",
    })
    void numbersOfEveryLengthAreSpelledInThirtyTwoBytes(String number, String der, String why) {
        String padded = "0".repeat(64 - number.length()) + number;
        byte[] raw = HEX.parseHex(padded + padded);
        assertThat(Sm2.toDer(raw)).as(why).isEqualTo(HEX.parseHex(der));
        assertThat(Sm2.fromDer(HEX.parseHex(der))).as(why).isEqualTo(raw);
    }

    @Test
    void everyAlteredBitOfASignatureIsRefused() {
        SignerKey log = SignerKey.generate(ORIGIN, KeyKind.SM2_NOTE);
        byte[] message = CHECKPOINT.toString().getBytes(US_ASCII);
        byte[] signature =
                SignedNote.of(CHECKPOINT.toString(), log).signatures().get(0).bytes();
        assertThat(log.verifier().verifies(message, signature)).isTrue();
        for (int bit = 0; bit < Byte.SIZE * signature.length; bit++) {
            byte[] altered = signature.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(log.verifier().verifies(message, altered)).isFalse();
        }
        for (byte[] other : List.of(new byte[64], Arrays.copyOf(signature, 63), filled((byte) 0xFF))) {
            assertThat(log.verifier().verifies(message, other)).isFalse();
        }
    }

    private static byte[] filled(byte with) {
        byte[] bytes = new byte[SignatureScheme.SIGNATURE];
        Arrays.fill(bytes, with);
        return bytes;
    }

    @Test
    void aKeyIsOfAKindThatNobodyElseTakesForTheirs() {
        SignerKey log = SignerKey.generate(ORIGIN, KeyKind.SM2_NOTE);
        String spelled = log.verifier().toString();
        byte[] bytes = Base64.getDecoder().decode(spelled.split("\\+", 3)[2]);

        assertThat(bytes).startsWith(0xFF).hasSize(1 + "qibu-sm2-note/v1".length() + 65);
        assertThat(VerifierKey.parse(spelled)).isEqualTo(log.verifier());
        assertThat(VerifierKey.parse(spelled).kind()).isEqualTo(KeyKind.SM2_NOTE);
        assertThatThrownBy(() -> log.cosign(CHECKPOINT, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new VerifierKey(ORIGIN, KeyKind.SM2_NOTE, new byte[32]))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() {
        byte[] nowhere = new byte[65];
        nowhere[0] = 4;
        nowhere[64] = 1;
        assertThatThrownBy(() -> new VerifierKey(ORIGIN, KeyKind.SM2_NOTE, nowhere))
                .isInstanceOf(MalformedNoteException.class);
        byte[] beside = new byte[32];
        beside[0] = 2;
        assertThatThrownBy(() -> new VerifierKey(ORIGIN, KeyKind.NOTE, beside))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void saysWhatIsMissingWhereNoProviderHasIt() {
        SignerKey log = SignerKey.generate(ORIGIN, KeyKind.SM2_NOTE);
        String spelled = log.verifier().toString();
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        try {
            assertThatThrownBy(Profile.SM::hashing)
                    .isInstanceOf(MissingAlgorithmException.class)
                    .hasMessageStartingWith("本机没有密码算法 SM3，须先装入")
                    .extracting(missing -> ((MissingAlgorithmException) missing).algorithm())
                    .isEqualTo("SM3");
            assertThatThrownBy(() -> VerifierKey.parse(spelled)).isInstanceOf(MissingAlgorithmException.class);
            assertThatThrownBy(() -> SignerKey.generate(ORIGIN, KeyKind.SM2_NOTE))
                    .isInstanceOf(MissingAlgorithmException.class)
                    .hasMessageContaining("SM3withSM2");
            assertThatThrownBy(() -> log.sign("text\n")).isInstanceOf(MissingAlgorithmException.class);
        } finally {
            install();
        }
    }
}
