package org.qibu.server.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.matter.Question;
import org.qibu.approval.pack.Packs;
import org.qibu.server.demo.story.Cast;
import org.qibu.server.demo.story.DemoProject;

/** Every demo project has an acceptable answer to every question of the form that its traits do not answer. */
class FormAnswersTest {
    private static final ImmutableList<Question> ASKED = Packs.bundled("hanzhong-2023-7").regime().questions().stream()
            .filter(question -> question.known().isEmpty())
            .collect(toImmutableList());

    @ParameterizedTest
    @MethodSource("projects")
    void nothingIsWrongWithAnAnswer(DemoProject project) {
        var answers = FormAnswers.bundled().to(ASKED.stream().map(Question::id), project);
        assertThat(ASKED.stream()
                        .flatMap(
                                question -> question
                                        .examine(answers.getOrDefault(
                                                question.id().value(), ""))
                                        .stream()))
                .isEmpty();
    }

    static Stream<DemoProject> projects() {
        return Cast.PROJECTS.stream();
    }
}
