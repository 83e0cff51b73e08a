package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.Traits;
import org.qibu.server.console.frame.Answers;

/**
 * The answers about a project as a form or an address carries them: each by the trait's name, or several circumstances
 * ticked in one group. What is not ticked was answered only if the last box of the group says so, and only where it was
 * seen beside that box.
 */
public final class TraitAnswers {
    static final String CLASS = "class";

    /** Before the name of a group. */
    static final String GROUP = "fits.";

    /** Before the traits that the last box of a group speaks for. */
    private static final String REST = "rest.";

    private static final char BETWEEN = '!';

    private TraitAnswers() {}

    /** What was answered, trait to written answer; blanks are no answers. */
    static ImmutableMap<String, String> written(Answers asked, Regime regime) {
        Map<String, String> written = new LinkedHashMap<>();
        ImmutableSet.Builder<String> ticked = ImmutableSet.builder();
        names(regime).filter(name -> !asked.text(name).isEmpty()).forEach(name -> written.put(name, asked.text(name)));
        groups(regime).flatMap(group -> asked.all(GROUP + group).stream()).forEach(box -> {
            if (box.startsWith(REST)) {
                rest(box).forEach(trait -> written.put(trait, "false"));
            } else {
                ticked.add(box);
            }
        });
        ticked.build().forEach(trait -> written.put(trait, "true"));
        written.keySet().retainAll(names(regime).toList());
        return ImmutableMap.copyOf(written);
    }

    private static Stream<String> names(Regime regime) {
        return regime.traitForm().definitions().stream().map(trait -> trait.id().value());
    }

    /** The groups that there can be. */
    private static Stream<String> groups(Regime regime) {
        return regime.stages().stream().map(stage -> stage.id().value());
    }

    /** The box that says of all these traits that they do not apply unless ticked. */
    static String rest(Stream<TraitDefinition> traits) {
        return REST + traits.map(trait -> trait.id().value()).collect(joining(String.valueOf(BETWEEN)));
    }

    private static Stream<String> rest(String box) {
        return Arrays.stream(box.substring(REST.length()).split(String.valueOf(BETWEEN), -1));
    }

    /** The answers of a project, as they are written. */
    static ImmutableMap<String, String> written(Traits traits) {
        return traits.answers().entrySet().stream()
                .collect(toImmutableMap(
                        answer -> answer.getKey().value(),
                        answer -> answer.getValue().toString()));
    }

    /** The answers in an address. */
    public static String query(Traits traits) {
        Stream<String> answers =
                written(traits).entrySet().stream().map(answer -> answer.getKey() + "=" + encoded(answer.getValue()));
        return Stream.concat(Stream.of(CLASS + "=" + traits.projectClass()), answers)
                .collect(joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
