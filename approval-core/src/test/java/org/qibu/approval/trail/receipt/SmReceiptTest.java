package org.qibu.approval.trail.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.Verdict;
import org.qibu.approval.trail.note.Checkpoint;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignedNote;
import org.qibu.approval.trail.note.SignerKey;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.ReceiptFinding.NotProven;
import org.qibu.approval.trail.receipt.ReceiptFinding.NotSigned;
import org.qibu.approval.trail.receipt.ReceiptFinding.OtherProfile;

/** A log of two entries by SM3 and SM2, and attempts to have it taken for another. */
class SmReceiptTest {
    private static final Opening OPENING = Opening.of(new byte[Opening.SALT], "{\"at\":1}");

    @BeforeAll
    static void install() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @AfterAll
    static void remove() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    private static Receipt receipt(Profile said, TreeHash hashing, SignerKey log) {
        Hash first = hashing.leaf(new byte[0]);
        Hash root = hashing.node(first, hashing.leaf(OPENING.entry(hashing).bytes()));
        ProvenEntry second = new ProvenEntry(OPENING, new InclusionProof(1, List.of(first)));
        Checkpoint checkpoint = Checkpoint.of(log.verifier().name(), new TreeHead(2, root));
        return new Receipt(said, List.of(second), SignedNote.of(checkpoint.toString(), log));
    }

    private static SignerKey log(Profile profile) {
        return SignerKey.generate("county.example/610702", KeyKind.ofLog(profile));
    }

    @Test
    void holdsAndNamesItsProfile() {
        SignerKey log = log(Profile.SM);
        Receipt receipt = receipt(Profile.SM, Profile.SM.hashing(), log);

        assertThat(receipt.toString()).startsWith("qibu-receipt/v1 sm\n\ncontent ");
        Receipt read = Receipt.parse(receipt.toString());
        assertThat(read).isEqualTo(receipt);
        assertThat(read.verify(log.verifier(), WitnessPolicy.none())).isEmpty();
    }

    @Test
    void isNotTakenForOneOfTheOtherProfile() {
        SignerKey log = log(Profile.SM);
        String text = receipt(Profile.SM, Profile.SM.hashing(), log).toString();
        Receipt renamed = Receipt.parse(text.replace("/v1 sm", "/v1"));

        assertThat(renamed.verify(log.verifier(), WitnessPolicy.none()))
                .containsExactly(new OtherProfile(Profile.C2SP, "SM3"));
        SignerKey other = log(Profile.C2SP);
        assertThat(Receipt.parse(text).verify(other.verifier(), WitnessPolicy.none()))
                .containsExactly(
                        new OtherProfile(Profile.SM, "SHA-256"),
                        new NotSigned(other.verifier().name()),
                        new NotProven(1, Verdict.ROOT_DIFFERS));
    }

    @Test
    void digestsOfOneProfileAreNotSignedByTheOther() {
        SignerKey log = log(Profile.C2SP);
        assertThat(receipt(Profile.SM, Profile.SM.hashing(), log).verify(log.verifier(), WitnessPolicy.none()))
                .containsExactly(new OtherProfile(Profile.SM, "SHA-256"), new NotProven(1, Verdict.ROOT_DIFFERS));
    }
}
