package org.qibu.approval.trail.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.trail.CompactRange;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.ReceiptFinding.NoCheckpoint;
import org.qibu.approval.trail.receipt.ReceiptFinding.NotProven;
import org.qibu.approval.trail.receipt.ReceiptFinding.NotSigned;
import org.qibu.approval.trail.receipt.ReceiptFinding.OtherOrigin;
import org.qibu.approval.trail.receipt.ReceiptFinding.OtherProfile;
import org.qibu.approval.trail.receipt.ReceiptFinding.TooFewWitnesses;

/** A log of thirteen facts, a receipt for two of them, and whatever else is shown in its place. */
class ReceiptTest {
    private static final TreeHash SHA256 = TreeHash.sha256();
    private static final int SIZE = 13;
    private static final SignerKey LOG = SignerKey.generate("county.example/610702", KeyKind.NOTE);
    private static final SignerKey WITNESS = SignerKey.generate("witness.example", KeyKind.COSIGNATURE);
    private static final WitnessPolicy POLICY = new WitnessPolicy(1, List.of(WITNESS.verifier()));
    private static final Prover PROVER = prover();
    private static final Checkpoint CHECKPOINT = Checkpoint.of("county.example/610702", PROVER.head());
    private static final Receipt RECEIPT = new Receipt(Profile.C2SP, List.of(entry(3), entry(12)), signed(CHECKPOINT));
    private static final String TEXT = RECEIPT.toString();

    private static Opening opening(int index) {
        byte[] salt = new byte[Opening.SALT];
        salt[0] = (byte) index;
        return Opening.of(salt, "{\"at\":" + index + ",\"what\":\"受理\"}");
    }

    private static Prover prover() {
        Map<String, Hash> made = new HashMap<>();
        CompactRange range = CompactRange.empty(SHA256, (level, index, hash) -> made.put(level + "/" + index, hash));
        for (int i = 0; i < SIZE; i++) {
            range.append(SHA256.leaf(opening(i).entry(SHA256).bytes()));
        }
        return new Prover(
                SHA256,
                (level, index) ->
                        Optional.ofNullable(made.get(level + "/" + index)).orElseThrow(),
                SIZE);
    }

    private static ProvenEntry entry(int index) {
        return new ProvenEntry(opening(index), PROVER.inclusion(index));
    }

    private static SignedNote signed(Checkpoint checkpoint) {
        return SignedNote.of(checkpoint.toString(), LOG)
                .with(WITNESS.cosign(checkpoint, Instant.parse("2026-11-28T02:00:00Z")));
    }

    private static List<ReceiptFinding> findings(Receipt receipt) {
        return receipt.verify(LOG.verifier(), POLICY);
    }

    private static Receipt of(ProvenEntry entry) {
        return new Receipt(Profile.C2SP, List.of(entry), signed(CHECKPOINT));
    }

    @Test
    void holdsAndIsReadBackAsItWasWritten() {
        assertThat(findings(RECEIPT)).isEmpty();
        assertThat(Receipt.parse(TEXT)).isEqualTo(RECEIPT).hasToString(TEXT);
        assertThat(findings(Receipt.parse(TEXT))).isEmpty();
    }

    @Test
    void isTheTextThatTheFormatDescribes() {
        String path = String.join(
                "\n", PROVER.inclusion(12).path().stream().map(Hash::base64).toList());
        assertThat(of(entry(12))).hasToString("""
                qibu-receipt/v1

                content {"at":12,"what":"受理"}
                salt DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                index 12
                %s

                %s""".formatted(path, signed(CHECKPOINT)));
    }

    @Test
    void provesEveryEntryOfTheLogAtOnce() {
        List<ProvenEntry> all = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            all.add(entry(i));
        }
        Receipt receipt = new Receipt(Profile.C2SP, all, signed(CHECKPOINT));
        assertThat(findings(Receipt.parse(receipt.toString()))).isEmpty();
    }

    @Test
    void everyBitOfItsTextCounts() {
        byte[] text = TEXT.getBytes(UTF_8);
        for (int bit = 0; bit < Byte.SIZE * text.length; bit++) {
            byte[] altered = flipped(text, bit);
            assertThat(isWhole(altered)).as(new String(altered, UTF_8)).isFalse();
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] altered = bytes.clone();
        altered[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        return altered;
    }

    private static boolean isWhole(byte[] text) {
        try {
            Receipt read = Receipt.parse(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
            // Signatures are slow to check, and there is no need to where an entry is enough to refuse it.
            return read.entries().stream().allMatch(each -> holds(each, CHECKPOINT.tree()))
                    && findings(read).isEmpty();
        } catch (CharacterCodingException | MalformedReceiptException unreadable) {
            return false;
        }
    }

    private static boolean holds(ProvenEntry entry, TreeHead tree) {
        return entry.verify(SHA256, tree).holds();
    }

    @Test
    void everyAlteredBitOfAnEntryIsRefused() {
        Opening opening = opening(3);
        InclusionProof proof = PROVER.inclusion(3);
        for (int bit = 0; bit < Byte.SIZE * Opening.SALT; bit++) {
            refused(new ProvenEntry(Opening.of(flipped(opening.salt(), bit), opening.content()), proof));
        }
        byte[] content = opening.content().getBytes(UTF_8);
        for (int bit = 0; bit < Byte.SIZE * content.length; bit++) {
            String altered = new String(flipped(content, bit), UTF_8);
            if (altered.chars().noneMatch(each -> each < ' ')) {
                refused(new ProvenEntry(Opening.of(opening.salt(), altered), proof));
            }
        }
        for (int at = 0; at < proof.path().size(); at++) {
            for (int bit = 0; bit < Byte.SIZE * Hash.LENGTH; bit++) {
                List<Hash> path = new ArrayList<>(proof.path());
                path.set(at, Hash.of(flipped(path.get(at).bytes(), bit)));
                refused(new ProvenEntry(opening, new InclusionProof(3, path)));
            }
        }
    }

    private static void refused(ProvenEntry altered) {
        assertThat(altered.verify(SHA256, CHECKPOINT.tree())).isEqualTo(Verdict.ROOT_DIFFERS);
    }

    @Test
    void namesEachEntryThatIsNotProven() {
        byte[] salt = flipped(opening(3).salt(), 100);
        ProvenEntry altered = new ProvenEntry(Opening.of(salt, opening(3).content()), PROVER.inclusion(3));
        assertThat(findings(new Receipt(Profile.C2SP, List.of(entry(2), altered, entry(12)), signed(CHECKPOINT))))
                .containsExactly(new NotProven(3, Verdict.ROOT_DIFFERS));
    }

    @ParameterizedTest
    @CsvSource({"2, ROOT_DIFFERS", "1, ROOT_DIFFERS", "11, ROOT_DIFFERS", "12, TOO_LONG", "13, INDEX_OUTSIDE"})
    void anotherPlaceIsFound(long index, Verdict why) {
        InclusionProof moved = new InclusionProof(index, PROVER.inclusion(3).path());
        assertThat(findings(of(new ProvenEntry(opening(3), moved)))).containsExactly(new NotProven(index, why));
    }

    @Test
    void aCheckpointThatIsAlteredIsNotSigned() {
        TreeHead tree = CHECKPOINT.tree();
        Checkpoint larger = Checkpoint.of(CHECKPOINT.origin(), new TreeHead(SIZE + 1, tree.root()));
        assertThat(findings(new Receipt(Profile.C2SP, RECEIPT.entries(), under(larger))))
                .containsExactly(
                        new NotSigned("county.example/610702"),
                        new TooFewWitnesses(0, 1),
                        new NotProven(12, Verdict.TOO_SHORT));
        TreeHead other = new TreeHead(SIZE, Hash.of(flipped(tree.root().bytes(), 100)));
        assertThat(findings(
                        new Receipt(Profile.C2SP, RECEIPT.entries(), under(Checkpoint.of(CHECKPOINT.origin(), other)))))
                .containsExactly(
                        new NotSigned("county.example/610702"),
                        new TooFewWitnesses(0, 1),
                        new NotProven(3, Verdict.ROOT_DIFFERS),
                        new NotProven(12, Verdict.ROOT_DIFFERS));
    }

    /** Another text above the signatures of the true one. */
    private static SignedNote under(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.toString(), RECEIPT.checkpoint().signatures());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        SignerKey other = SignerKey.generate("other.example", KeyKind.NOTE);
        List<ReceiptFinding> all = new Receipt(
                        Profile.SM,
                        List.of(new ProvenEntry(opening(4), PROVER.inclusion(3))),
                        SignedNote.of(CHECKPOINT.toString(), LOG))
                .verify(other.verifier(), POLICY);

        assertThat(all)
                .containsExactly(
                        new OtherProfile(Profile.SM, "SHA-256"),
                        new NotSigned("other.example"),
                        new TooFewWitnesses(0, 1),
                        new OtherOrigin("county.example/610702", "other.example"),
                        new NotProven(3, Verdict.ROOT_DIFFERS));
        assertThat(all)
                .extracting(ReceiptFinding::code)
                .containsExactly(
                        "receipt.profile",
                        "receipt.signature",
                        "receipt.witnesses",
                        "receipt.origin",
                        "receipt.entry.root-differs");
        assertThat(all)
                .extracting(ReceiptFinding::text)
                .containsExactly(
                        "凭证按 SM3 算法出具，却按 SHA-256 算法核验",
                        "检查点没有日志 other.example 的有效签名",
                        "检查点只有 0 个认可的见证方签名，至少需要 1 个",
                        "检查点是日志 county.example/610702 的，不是 other.example 的",
                        "序号 3 的记录：算出的根与检查点不符");
    }

    @Test
    void whatTheLogSignedNeedNotBeACheckpoint() {
        Receipt receipt = new Receipt(Profile.C2SP, List.of(entry(3)), SignedNote.of("a letter\n", LOG));
        assertThat(receipt.verify(LOG.verifier(), WitnessPolicy.none())).containsExactly(new NoCheckpoint());
        assertThat(new NoCheckpoint().code()).isEqualTo("receipt.checkpoint");
    }

    @Test
    void isNotMadeOfWhatItCouldNotBeReadBackFrom() {
        SignedNote asEntry = SignedNote.of("content \n1\n", LOG);
        SignedNote unsigned = new SignedNote(CHECKPOINT.toString(), List.of());
        for (SignedNote note : List.of(asEntry, unsigned)) {
            assertThatThrownBy(() -> new Receipt(Profile.C2SP, List.of(entry(3)), note))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (List<ProvenEntry> entries :
                List.of(List.<ProvenEntry>of(), List.of(entry(3), entry(3)), List.of(entry(12), entry(3)))) {
            assertThatThrownBy(() -> new Receipt(Profile.C2SP, entries, signed(CHECKPOINT)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ProvenEntry(opening(3), new InclusionProof(-1, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("qibu-receipt/v1", "qibu-receipt/v2", 1, "a version that is not known"),
                arguments("qibu-receipt/v1", "qibu-receipt/v1 xx", 1, "a profile that is not known"),
                arguments("qibu-receipt/v1", "\uFEFFqibu-receipt/v1", 1, "a byte order mark"),
                arguments("qibu-receipt/v1\n", "qibu-receipt/v1\r\n", 1, "another end of line"),
                arguments("qibu-receipt/v1\n", "qibu-receipt/v1\nmore\n", 2, "more than the header"),
                arguments("content {\"at\":3", "Content {\"at\":3", 3, "another name"),
                arguments("content {\"at\":3", "content {\"at\":\t3", 3, "a control character"),
                arguments("content {\"at\":3", "content {\"at\":\uD8003", 3, "half a surrogate pair"),
                arguments("salt AwA", "salt  AwA", 4, "two spaces"),
                arguments("salt AwA", "salt AwAA", 4, "more than 32 bytes"),
                arguments("AAA=\nindex 3", "AAB=\nindex 3", 4, "unused bits that are not zero"),
                arguments("AAA=\nindex 3", "AAA\nindex 3", 4, "no padding"),
                arguments("index 3", "index 03", 5, "a leading zero"),
                arguments("index 3", "index -3", 5, "below zero"),
                arguments("index 3", "index +3", 5, "a sign"),
                arguments("index 3", "index 9223372036854775808", 5, "beyond the largest"),
                arguments("index 3\n", "index 3\r\n", 5, "another end of line"),
                arguments("index 3\n", "index 3\nAAAA\n", 6, "a hash of three bytes"),
                arguments("index 12\n", "index 3\n", 13, "an index twice"),
                arguments("index 12\n", "index 2\n", 13, "an order that is not ascending"),
                arguments("\u2014 county", "- county", 17, "a checkpoint without its signature"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("broken")
    void saysWhereItIsMalformed(String whole, String broken, int line, String why) {
        String text = TEXT.replace(whole, broken);
        assertThat(text).as(why).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> Receipt.parse(text))
                .as(why)
                .isInstanceOf(MalformedReceiptException.class)
                .hasMessageStartingWith("凭证第 " + line + " 行应为")
                .extracting(malformed -> ((MalformedReceiptException) malformed).line())
                .isEqualTo(line);
    }

    @Test
    void isMalformedWhereverItIsCut() {
        for (int end = 0; end < TEXT.length(); end++) {
            String cut = TEXT.substring(0, end);
            if (!cut.endsWith("=\n")) {
                assertThatThrownBy(() -> Receipt.parse(cut)).as(cut).isInstanceOf(MalformedReceiptException.class);
            }
        }
    }

    @Test
    void boundsWhatItReads() {
        String hash = Hash.of(new byte[Hash.LENGTH]).base64() + "\n";
        String longPath = TEXT.replace("index 3\n", "index 3\n" + hash.repeat(60));
        assertThatThrownBy(() -> Receipt.parse(longPath))
                .isInstanceOf(MalformedReceiptException.class)
                .hasMessageStartingWith("凭证第 69 行应为空行");
        String longContent = TEXT.replace("受理", "理".repeat(Opening.LONGEST / 3));
        assertThatThrownBy(() -> Receipt.parse(longContent))
                .isInstanceOf(MalformedReceiptException.class)
                .hasMessageStartingWith("凭证第 3 行应为");
        StringBuilder many = new StringBuilder("qibu-receipt/v1\n\n");
        for (int i = 0; i <= Receipt.MOST_ENTRIES; i++) {
            many.append("content {}\nsalt ")
                    .append(hash)
                    .append("index ")
                    .append(i)
                    .append("\n\n");
        }
        assertThatThrownBy(() -> Receipt.parse(many.append(signed(CHECKPOINT)).toString()))
                .isInstanceOf(MalformedReceiptException.class)
                .hasMessageStartingWith("凭证第 40003 行应为检查点");
    }
}
