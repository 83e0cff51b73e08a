package org.qibu.server.demo;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Stream;
import org.qibu.approval.matter.QuestionId;
import org.qibu.server.demo.story.DemoProject;

/** What the builder of a demo project answers to the questions of the form. */
record FormAnswers(ImmutableMap<String, String> general) {
    private static final String FILE = "answers.properties";

    static FormAnswers bundled() {
        try (Reader in =
                new InputStreamReader(checkNotNull(FormAnswers.class.getResourceAsStream(FILE), FILE), UTF_8)) {
            Properties answers = new Properties();
            answers.load(in);
            return new FormAnswers(Maps.fromProperties(answers));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers the questions that are asked of a project. */
    ImmutableMap<String, String> to(Stream<QuestionId> asked, DemoProject project) {
        return asked.collect(toImmutableMap(QuestionId::value, question -> answer(question, project)));
    }

    private String answer(QuestionId question, DemoProject project) {
        return switch (question.value()) {
            case "builder-name", "registered-name" -> project.builder().name();
            case "site" -> project.site();
            case "scale" -> project.scale();
            default -> checkNotNull(general.get(question.value()), "no demo answer to %s", question);
        };
    }
}
