package org.qibu.approval.picture;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.pack.TraitsFile;
import org.qibu.approval.plan.Checklist;
import org.qibu.approval.plan.ParallelPlan;

/** A plan of the bundled pack as a picture. */
class DrawnPlanTest {
    private static final ParallelPlan PLAN = plan();
    private static final PlanPicture PICTURE = PlanPicture.of(PLAN, "并联安排", DepartmentId::value);

    @Test
    void drawsEveryMatterOnceAndMarksTheCriticalPath() {
        assertThat(PICTURE.nodes())
                .extracting(PlanPicture.Node::id)
                .containsExactlyInAnyOrderElementsOf(
                        PLAN.matters().stream().map(each -> each.id().value()).toList());
        assertThat(PICTURE.nodes())
                .filteredOn(PlanPicture.Node::critical)
                .extracting(PlanPicture.Node::id)
                .containsExactlyInAnyOrderElementsOf(
                        PLAN.criticalPath().stream().map(id -> id.value()).toList());
        assertThat(PICTURE.summary()).contains("审批用时49个工作日").contains("54个工作日").contains("70个工作日");
    }

    /** Following the edges back leads to all a matter waits for, and no edge can be spared. */
    @Test
    void drawsNoEdgeThatOthersSay() {
        PLAN.matters()
                .forEach(planned -> assertThat(before(planned.id().value(), PICTURE.edges()))
                        .isEqualTo(PLAN.allBefore(planned.id()).stream()
                                .map(Matter::id)
                                .map(id -> id.value())
                                .collect(toImmutableSet())));
        PICTURE.edges().forEach(edge -> {
            var others = PICTURE.edges().stream()
                    .filter(other -> !other.equals(edge))
                    .collect(toImmutableSet());
            assertThat(before(edge.after(), others)).doesNotContain(edge.before());
        });
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void namesEveryMatterInItsDescription(Layout layout) {
        assertThat(PICTURE.svg(layout)).contains("建筑工程施工许可证核发").contains("关键路径");
    }

    private static ImmutableSet<String> before(String id, ImmutableSet<PlanPicture.Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.after().equals(id))
                .flatMap(edge ->
                        ImmutableSet.<String>builder()
                                .add(edge.before())
                                .addAll(before(edge.before(), edges))
                                .build()
                                .stream())
                .collect(toImmutableSet());
    }

    private static ParallelPlan plan() {
        Regime regime = Packs.bundled("hanzhong-2023-7").regime();
        try {
            byte[] school = Files.readAllBytes(
                    Path.of("src/main/resources/org/qibu/approval/pack/projects/school-extension.yaml"));
            var traits = TraitsFile.read("school", school, regime).orThrow().get(0);
            return ParallelPlan.of(regime, Checklist.of(regime, traits));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
