package org.qibu.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableTest {
    @ParameterizedTest(name = "{0} by {1}: {2} ({3})")
    @CsvSource({
        "SIGN, LEADER, OWN, the leader of the department signs",
        "SIGN, OFFICER, NONE, who drafts does not sign",
        "REVIEW, REVIEWER, OWN, who reviews is neither",
        "CHECK_RECEIPT, PUBLIC, ANY, the law makes it public",
        "READ_PROJECT, BUILDER, OWN, a builder sees its own projects",
        "READ_PROJECT, PROJECT_OFFICER, ANY, who accompanies projects sees them all",
        "READ_PROJECT, PUBLIC, NONE, a project is not public",
    })
    void says(Operation operation, Role role, Reach reach, String why) {
        assertThat(operation.reach(role)).as(why).isEqualTo(reach);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "withdraw,-,own,-,-,-,-,- | # | an operation without a row",
                "withdraw,-,own,-,-,-,-,- | withdraw,-,own,-,-,-,- | a row without a cell",
                "withdraw,-,own,-,-,-,-,- | withdraw,-,OWN,-,-,-,-,- | a cell that says nothing",
                "withdraw,-,own,-,-,-,-,- | noSuchThing,-,own,-,-,-,-,- | an operation that is none",
                "withdraw,-,own,-,-,-,-,- | sign,-,own,-,-,-,-,- | an operation with two rows",
                "whoAmI,any,any | whoAmI,any,own | less for those who are signed in than for the public",
                ",PROJECT_OFFICER | ,LEADER | a role without a column",
                ",decision | ,- | no column that marks the decisions",
                "sign,-,-,-,-,-,own,-,yes | sign,-,-,-,-,-,own,-,no | a mark that says nothing",
                "sign,-,-,-,-,-,own,-,yes | sign,-,-,-,-,-,own,- | a row without a mark",
                "whoAmI,any,any,any,any,any,any,any,- | whoAmI,any,any,any,any,any,any,any,yes | a decision of the public",
            })
    void doesNotLoadWith(String row, String instead, String why) throws IOException {
        String table = Resources.toString(Resources.getResource(AccessTable.class, "access.csv"), UTF_8);
        String altered = table.replace(row, instead);
        assertThat(altered).isNotEqualTo(table);
        assertThatThrownBy(() -> AccessTable.parse(altered)).as(why).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNobodyDoToAnothersWhatReachesOnlyItsOwn() {
        Caller leader = new Caller(Role.LEADER, "ecology");
        assertThat(leader.may(Operation.SIGN, ImmutableList.of("ecology"))).isTrue();
        assertThat(leader.may(Operation.SIGN, ImmutableList.of("housing"))).isFalse();
        assertThatThrownBy(() -> leader.require(Operation.SIGN, ImmutableList.of("housing")))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.isOfAnother()).isTrue());
        assertThatThrownBy(() -> leader.require(Operation.DRAFT, ImmutableList.of("ecology")))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.isOfAnother()).isFalse());
    }
}
