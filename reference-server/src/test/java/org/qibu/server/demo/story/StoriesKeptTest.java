package org.qibu.server.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.store.StreamId;
import org.qibu.server.database.TestDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;
import org.qibu.server.store.Projections;

/** The facts of all stories, kept in PostgreSQL and read again, are the same lives. */
class StoriesKeptTest {
    // A county of its own, so that no other test meets these streams.
    private static final DivisionCode COUNTY = DivisionCode.parse("610726");

    @TempDir
    private Path keys;

    @Test
    void everyLifeIsReadAsItWasWritten() {
        FactStore store = new JooqFactStore(
                TestDatabase.get().queries(),
                MasterKey.openOrMake(keys.resolve("master.key")),
                new Projections(ImmutableList.of()));
        ImmutableCollection<Submission> lives = played().submissions().values();
        lives.forEach(life -> store.append(Append.on(stream(life).at(0)).with(stream(life), life.history())));

        assertThat(lives).hasSizeGreaterThan(30).allSatisfy(life -> {
            List<SubmissionEvent> facts = store.read(stream(life)).events();
            assertThat(facts).isEqualTo(life.history());
            assertThat(Submission.of(facts)).isEqualTo(life);
        });
    }

    private static StreamId<SubmissionEvent> stream(Submission life) {
        return SubmissionFacts.KIND.stream(COUNTY, life.id().value());
    }

    private static BareOffices played() {
        BareOffices offices = new BareOffices(Packs.bundled("hanzhong-2023-7"), OfficialCalendar.mainland());
        offices.play(StoryBook.scenes());
        return offices;
    }
}
