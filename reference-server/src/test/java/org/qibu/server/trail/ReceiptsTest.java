package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.trail.note.WitnessPolicy;
import org.qibu.approval.trail.receipt.Receipt;
import org.qibu.server.store.Append;
import org.qibu.server.store.Diary;

/** A receipt is of the facts of any life, whatever it is the life of. */
class ReceiptsTest {
    @TempDir
    private Path keys;

    @Test
    void someFactsOfALifeAreProvedAndNothingElseOfItIsShown() {
        Diaries diaries = Diaries.of("610965", keys);
        diaries.write(300);
        StreamId<Diary> diary = diaries.fresh();
        diaries.store().append(Append.on(diary.at(0)).with(diary, Diary.pages("标书已递交", "未公开", "中标")));
        Receipts receipts = new Receipts(diaries.trail());
        assertThat(receipts.of(diary, ImmutableSet.of(1, 3)))
                .as("no checkpoint covers them yet")
                .isEmpty();
        diaries.sequencer().step();

        Receipt receipt = receipts.of(diary, ImmutableSet.of(1, 3)).orElseThrow();
        Receipt read = Receipt.parse(receipt.toString());
        assertThat(read.verify(diaries.trail().verifier(), WitnessPolicy.none()))
                .isEmpty();
        assertThat(receipt.toString()).contains("标书已递交", "中标").doesNotContain("未公开");
        Receipt altered = Receipt.parse(receipt.toString().replace("中标", "废标"));
        assertThat(altered.verify(diaries.trail().verifier(), WitnessPolicy.none()))
                .hasSize(1);
        assertThat(receipts.of(diaries.fresh(), ImmutableSet.of(1)))
                .as("of nothing there is none")
                .isEmpty();
    }
}
