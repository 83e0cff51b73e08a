package org.qibu.server;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's floors: the one list of what each package of the core may import. */
class ArchitectureTest {
    private static final String CORE = "org.qibu.approval.";
    private static final String[] CORES = {"org.qibu.approval..", "org.qibu.permit..", "org.qibu.trading.."};
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Generated code refers to itself in circles and is nobody's to mend.
            .withImportOption(place -> !place.contains("/org/qibu/server/schema/"))
            .withImportOption(place -> !place.contains("/gg/jte/"))
            .importPackages("org.qibu");

    /** Each package of approval-core and what it may import: down, never up, never in a circle. */
    private static final ImmutableMap<String, ImmutableSet<String>> FLOORS = read("""
            law
            code             law
            code.constraint  code law
            calendar         law
            limit            calendar law
            trait            law
            yaml             law
            matter           trait limit code law
            plan             matter trait limit code law
            guide            plan matter trait limit code law
            pack             guide plan matter trait limit calendar code yaml law
            casework.fact    matter limit calendar code law
            casework.branch  casework.fact matter limit calendar code law
            casework         casework.branch casework.fact plan matter trait limit calendar code law
            calendar.notice  casework.fact calendar law
            casework.exam    casework.fact plan matter trait limit calendar code law
            casework.reading casework casework.branch casework.fact plan matter trait limit calendar code law
            project          casework.reading casework casework.branch casework.fact plan matter trait limit calendar code law
            privacy          casework casework.branch casework.fact plan matter trait limit calendar code law
            canon
            trail
            trail.note       trail
            trail.tile       trail
            trail.receipt    trail.note trail
            store            canon code
            fact             store canon privacy calendar.notice project casework.fact trait code law
            picture          trail plan matter trait limit calendar law
            """);

    private static ImmutableMap<String, ImmutableSet<String>> read(String list) {
        return list.lines()
                .map(line -> ImmutableSet.copyOf(line.split(" +")))
                .collect(toImmutableMap(line -> line.asList().get(0), line -> line));
    }

    static Iterable<String> packages() {
        return FLOORS.keySet();
    }

    @Test
    void theListNamesEveryPackageOfTheCore() {
        var found = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(CORE))
                .map(name -> name.substring(CORE.length()))
                .collect(Collectors.toSet());
        assertThat(Sets.symmetricDifference(found, FLOORS.keySet())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatStandsBelow(String name) {
        var allowed = FLOORS.getOrDefault(name, ImmutableSet.of()).stream()
                .map(CORE::concat)
                .collect(Collectors.toSet());
        allowed.add(CORE + name);
        classes()
                .that()
                .resideInAPackage(CORE + name)
                .should()
                .onlyDependOnClassesThat(describe(
                        "stand below " + name,
                        used -> !used.getPackageName().startsWith("org.qibu.")
                                || allowed.contains(used.getPackageName())))
                .check(HOUSE);
    }

    @Test
    void coresStandOnTheJdkGuavaAndJSpecify() {
        classes()
                .that()
                .resideInAnyPackage(CORES)
                .and()
                .resideOutsideOfPackages(CORE + "code.constraint", CORE + "yaml")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "com.google.common..", "org.jspecify..", "org.qibu.."))
                .check(HOUSE);
        coreAlsoUses("code.constraint", "jakarta.validation..");
        coreAlsoUses("yaml", "org.snakeyaml.engine..");
    }

    private static void coreAlsoUses(String name, String optional) {
        classes()
                .that()
                .resideInAPackage(CORE + name)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "com.google.common..", "org.jspecify..", "org.qibu..", optional))
                .check(HOUSE);
    }

    /** Whoever checks a log need not believe the server, nor carry what it stands on. */
    @Test
    void theTrailToolStandsOnTheJdkAndTheTrailAlone() {
        classes()
                .that()
                .resideInAPackage("org.qibu.trail..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "com.sun.net.httpserver..", "org.jspecify..", "org.qibu.trail..", CORE + "trail.."))
                .check(HOUSE);
    }

    @Test
    void coresKnowNoDatabaseNoNetworkNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(CORES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "java.util.logging..")
                .check(HOUSE);
    }

    @Test
    void permitAndTradingNeverSeeEachOther() {
        // Empty until the first type stands there: the rule waits for it.
        noClasses()
                .that()
                .resideInAPackage("org.qibu.permit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qibu.trading..")
                .allowEmptyShould(true)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.qibu.trading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qibu.permit..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void coresNeverReadTheWallClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORES)
                .should()
                .callMethodWhere(describe(
                        "reads the wall clock",
                        call -> (call.getTarget().getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time"))
                                || call.getTarget().getName().equals("currentTimeMillis")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(HOUSE);
    }

    @Test
    void nobodyThrowsABareException() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructorWhere(describe(
                        "makes a bare exception",
                        call -> call.getTargetOwner().isEquivalentTo(Exception.class)
                                || call.getTargetOwner().isEquivalentTo(RuntimeException.class)))
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.qibu.(**)")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }
}
