package org.qibu.approval.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.Traits;

class InquiryTest {
    private static final String[] PROJECTS = {
        "school-extension", "sewer-separation", "standard-factory", "food-factory", "hospital-clinic", "split-warehouse"
    };

    @Test
    void doesNotAskWhatTheClassSays() {
        Inquiry inquiry = ask("private-with-design", Map.of());

        assertThat(inquiry.implied())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("investment-source", "land", "land-with-design");
        assertThat(open(inquiry)).doesNotContain("investment-source", "land", "land-with-design", "simplified");
    }

    @ParameterizedTest(name = "{0} with {1}={2}: asks {3} {4} ({5})")
    @CsvSource({
        "private-general, land, existing, standard-land, false, only granted land is standard land",
        "private-general, land, granted, standard-land, true, the clearing to start on the land may follow",
        "private-general, standard-land, true, start-on-land, false, whether the land is granted is asked first",
        "private-general, mineral, false, regional-assessment, false, nothing is left for it to lift",
        "government-building, geohazard, true, in-park, true, a regional assessment may lift the report",
        "government-building, geohazard, true, regional-assessment, false, it does not arise outside a park",
        "government-building, use, medical, new-institution, true, a new institution needs its permit",
        "government-building, use, education, new-institution, false, it does not arise",
    })
    void asksOnlyWhatMayStillChangeSomething(
            String projectClass, String trait, String answer, String question, boolean asked, String why) {
        assertThat(open(ask(projectClass, Map.of(trait, answer))).contains(question))
                .as(why)
                .isEqualTo(asked);
    }

    @Test
    void saysWhichMattersNoFurtherAnswerChanges() {
        Inquiry inquiry = ask("government-building", Map.of("tree-removal", "true", "waste", "false"));

        assertThat(inquiry.certain())
                .filteredOn(line -> line.verdict().isRequired())
                .extracting(line -> line.matter().id().value())
                .contains("tree-permit")
                .doesNotContain("construction-permit");
        assertThat(inquiry.undecided())
                .extracting(each -> each.matter().id().value())
                .contains("construction-permit")
                .doesNotContain("tree-permit");
        assertThat(inquiry.certain().size() + inquiry.undecided().size())
                .isEqualTo(Projects.REGIME.matters().size());
    }

    /** 《建筑工程施工许可管理办法》: one of both limits is enough, so that the other need not be known; splitting must. */
    @Test
    void doesNotAskTheAreaOfAWorkThatIsSmallByItsInvestment() {
        Map<String, String> small = new TreeMap<>(sheet("small-warehouse"));
        small.put("investment", "30");
        small.remove("floor-area");
        assertThat(open(ask("private-general", small))).isEmpty();

        small.put("investment", "31");
        assertThat(open(ask("private-general", small))).containsExactly("floor-area");

        small.put("investment", "30");
        small.remove("split-part");
        assertThat(open(ask("private-general", small))).contains("split-part");
    }

    @Test
    void asksNothingMoreOfAClassThatTheProjectDoesNotFit() {
        Inquiry inquiry = ask("private-small", Map.of("floor-area", "2501"));

        assertThat(inquiry.open()).isEmpty();
        assertThat(PersonalGuide.of(Projects.REGIME, inquiry.answers().traits()).findings())
                .extracting(finding -> finding.code())
                .containsExactly("guide.class-mismatch");
    }

    @Test
    void tellsWhatIsWrongMissingAndNeedlessAtOnce() {
        Inquiry inquiry =
                ask("government-building", Map.of("floor-area", "many", "verified", "true", "no-such", "true"));

        assertThat(inquiry.traits().findings())
                .extracting(finding -> finding.code() + " " + finding.where())
                .contains("traits.wrong-kind floor-area", "traits.not-asked verified", "traits.unknown no-such")
                .contains("traits.missing investment")
                .doesNotContain("traits.missing floor-area");
        assertThat(open(inquiry)).contains("floor-area");
    }

    /** Whatever is left out, the questions that are asked suffice, and the guide is the same as with every answer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatItDoesNotAskChangesNothing(long seed) {
        Random random = new Random(seed);
        for (String project : PROJECTS) {
            Traits all = Projects.traits(project);
            PersonalGuide expected = Projects.guide(project);
            for (int round = 0; round < 20; round++) {
                Map<String, String> given = new HashMap<>(sheet(project));
                given.keySet().removeIf(trait -> random.nextBoolean());
                Inquiry inquiry = ask(all.projectClass().value(), given);
                while (!inquiry.isComplete()) {
                    for (TraitDefinition asked : inquiry.open()) {
                        given.put(
                                asked.id().value(),
                                sheet(project).getOrDefault(asked.id().value(), "?"));
                    }
                    inquiry = ask(all.projectClass().value(), given);
                    assertThat(inquiry.answers().wrong()).as(project).isEmpty();
                }
                PersonalGuide guide = PersonalGuide.of(
                                Projects.REGIME, inquiry.traits().orThrow().get(0))
                        .orThrow()
                        .get(0);
                assertThat(guide.checklist().lines())
                        .as("%s, seed %s", project, seed)
                        .isEqualTo(expected.checklist().lines());
                assertThat(guide.plan()).isEqualTo(expected.plan());
                assertThat(guide.materials()).isEqualTo(expected.materials());
                assertThat(inquiry.certain()).extracting(ChecklistLine::verdict).isNotEmpty();
            }
        }
    }

    private static Inquiry ask(String projectClass, Map<String, String> written) {
        return Inquiry.of(Projects.REGIME, ClassId.of(projectClass), written);
    }

    private static List<String> open(Inquiry inquiry) {
        return inquiry.open().stream().map(trait -> trait.id().value()).toList();
    }

    private static ImmutableMap<String, String> sheet(String project) {
        ImmutableMap.Builder<String, String> written = ImmutableMap.builder();
        Projects.traits(project).answers().forEach((trait, answer) -> written.put(trait.value(), answer.toString()));
        return written.buildOrThrow();
    }
}
