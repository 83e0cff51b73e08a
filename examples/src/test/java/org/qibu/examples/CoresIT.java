package org.qibu.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an embedder gets with each core: names that stay, and few dependencies, each of them known. */
class CoresIT {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @CsvSource({
        "approval-core, org.qibu.approval",
        "permit-core, org.qibu.permit",
        "trading-core, org.qibu.trading",
        "approval-core/testkit, org.qibu.testkit",
        "approval-core/trail-tool, org.qibu.trail"
    })
    void theJarIsAModuleOfThisName(String core, String name) throws IOException {
        assertThat(ModuleFinder.of(jar(core)).findAll())
                .extracting(ModuleReference::descriptor)
                .extracting(ModuleDescriptor::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval-core", "approval-core/trail-tool", "permit-core", "trading-core"})
    void nothingReachesAnEmbedderThatIsNotOnTheList(String core) throws IOException {
        assertThat(ROOT.resolve(core).resolve("target/dependencies.txt"))
                .hasSameTextualContentAs(ROOT.resolve(core).resolve("dependencies.txt"), UTF_8);
    }

    private static Path jar(String core) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(
                ROOT.resolve(core).resolve("target"),
                file -> file.toString().endsWith(".jar")
                        && !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))) {
            return jars.iterator().next();
        }
    }
}
