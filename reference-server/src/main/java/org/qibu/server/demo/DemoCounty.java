package org.qibu.server.demo;

import static com.google.common.collect.Streams.findLast;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.matter.Regime;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.demo.story.Cast;
import org.qibu.server.demo.story.Scene;
import org.qibu.server.demo.story.StoryBook;
import org.qibu.server.desk.Desks;
import org.qibu.server.desk.project.BoardRow;
import org.qibu.server.paging.Page;
import org.qibu.server.store.FactStore;

/**
 * Fills an empty county with the demo's stories, through the same desks that everybody uses.
 *
 * <p>Every scene has its own idempotency key: what was played is answered and not done again, so an interrupted seeding
 * goes on where it was, and a second one writes nothing.
 *
 * @param facts where the desks keep what was done
 * @param desks the desks, whose clock is {@code clock}
 * @param clock stands before the first scene
 * @param silence makes happen what the law makes happen by silence until the clock's time
 */
public record DemoCounty(
        DivisionCode county, FactStore facts, Desks desks, Regime regime, StoryClock clock, Runnable silence) {
    private static final Caller LOOKING = new Caller(Role.PROJECT_OFFICER, "");

    /** What a county holds before it is seeded. */
    public enum Seeding {
        /** Every story was played. */
        PLAYED,
        /** The county holds projects that are not the demo's; nothing was touched. */
        FOREIGN
    }

    /** Plays every scene that was not played yet, telling in Chinese how far it is. */
    public Seeding seed(Consumer<String> progress) {
        if (isPlayed()) {
            return Seeding.PLAYED;
        }
        if (Page.all(part -> desks.projects().board(LOOKING, part)).anyMatch(row -> !isOurs(row))) {
            return Seeding.FOREIGN;
        }
        ImmutableList<Scene> scenes = StoryBook.scenes();
        DeskOffices offices = new DeskOffices(desks, regime, silence, scenes.get(0));
        int played = 0;
        for (Scene scene : scenes) {
            clock.moveTo(scene.at());
            offices.play(scene);
            played++;
            if (played % (scenes.size() / 10) == 0 || played == scenes.size()) {
                progress.accept("正在装入演示县：" + played * 100 / scenes.size() + "%，"
                        + scene.at().toLocalDate() + "，" + scene.what());
            }
        }
        return Seeding.PLAYED;
    }

    /** Tells whether the last scene, which is one act, was played. */
    public boolean isPlayed() {
        return findLast(StoryBook.scenes().stream())
                .flatMap(last -> facts.answered(county, new SceneKey(last).request("")))
                .isPresent();
    }

    private static boolean isOurs(BoardRow row) {
        return Cast.PROJECTS.stream().anyMatch(project -> project.name().equals(row.name()));
    }
}
