package org.qibu.server.demo.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.Stream;

/** All stories of the demo county. */
public final class StoryBook {
    private StoryBook() {}

    /** Every act of every story, in the order of time: the clock of the county never goes back. */
    public static ImmutableList<Scene> scenes() {
        return Stream.of(
                        GovernmentStories.school(),
                        GovernmentStories.sewers(),
                        GovernmentStories.hospital(),
                        GovernmentStories.careHome(),
                        PrivateStories.housing(),
                        PrivateStories.complex(),
                        PrivateStories.warehouse(),
                        PrivateStories.splitWarehouse(),
                        PrivateStories.depot(),
                        ParkStories.factory(),
                        ParkStories.food())
                .flatMap(ImmutableList::stream)
                .sorted(Comparator.comparing(Scene::at))
                .collect(toImmutableList());
    }
}
