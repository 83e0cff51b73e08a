package org.qibu.approval.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.law.Provenance;

class ConditionTest {
    private static final TraitDefinition AREA = new TraitDefinition(
            TraitId.of("area"), "建筑面积", new AnswerKind.Measure("㎡"), Condition.always(), new Provenance.Sample("test"));

    private static Traits area(String area) {
        return new Traits(
                ClassId.of("any"),
                ImmutableMap.of(AREA.id(), new Answer.Amount(new BigDecimal(area))),
                ImmutableSet.of());
    }

    @ParameterizedTest(name = "{1} {0} 300: {2} ({3})")
    @CsvSource({
        "AT_LEAST, 300, true, the bound is included",
        "AT_LEAST, 299.99, false, below",
        "AT_MOST, 300.00, true, trailing zeros do not matter",
        "AT_MOST, 300.01, false, above",
        "MORE_THAN, 300, false, the bound is not included",
        "MORE_THAN, 300.01, true, above",
        "LESS_THAN, 300, false, the bound is not included",
        "LESS_THAN, 299.99, true, below"
    })
    void comparesByTheWord(Comparison comparison, String area, boolean holds, String why) {
        Condition condition = new Condition.Compares(AREA, comparison, new BigDecimal("300"));
        assertThat(condition.holds(area(area))).as(why).isEqualTo(holds);
        assertThat(condition.reason(area(area))).startsWith("建筑面积为");
    }

    @Test
    void refusesATraitNobodyAnswered() {
        Traits nothing = new Traits(ClassId.of("any"), ImmutableMap.of(), ImmutableSet.of());
        Condition condition = new Condition.Compares(AREA, Comparison.AT_MOST, BigDecimal.ONE);
        assertThatThrownBy(() -> condition.holds(nothing)).isInstanceOf(UnknownTraitException.class);
    }

    @Test
    void doesNotHoldForATraitThatDoesNotArise() {
        Traits notAsked = new Traits(ClassId.of("any"), ImmutableMap.of(), ImmutableSet.of(AREA.id()));
        Condition condition = new Condition.Compares(AREA, Comparison.AT_MOST, BigDecimal.ONE);
        assertThat(condition.holds(notAsked)).isFalse();
        assertThat(condition.reason(notAsked)).isEqualTo("建筑面积不涉及");
    }

    @Test
    void givesOnlyThePartsThatDecide() {
        Condition small = new Condition.Compares(AREA, Comparison.AT_MOST, new BigDecimal("300"));
        Condition large = new Condition.Compares(AREA, Comparison.AT_LEAST, new BigDecimal("500"));
        Condition either = new Condition.Any(ImmutableList.of(small, large));
        assertThat(either.reason(area("200"))).isEqualTo("建筑面积为200㎡，不超过300㎡");
        assertThat(either.reason(area("400"))).contains("不是不超过300㎡").contains("不是不少于500㎡");
    }
}
