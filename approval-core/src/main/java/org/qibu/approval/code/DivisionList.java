package org.qibu.approval.code;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A city's divisions with their names, as of its file; codes of other cities are out of its reach. */
record DivisionList(String prefix, String city, ImmutableMap<String, String> names) {
    /** Hanzhong (汉中市) and its eleven districts and counties. */
    static final DivisionList HANZHONG = read("6107", "汉中市", "hanzhong-divisions.csv");

    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Tells whether the code is of this city, known or not. */
    boolean reaches(String code) {
        return code.startsWith(prefix);
    }

    /** Notes the name of a code of this city, or warns that the city has none such; silent on other cities. */
    void remark(String code, Remarks remarks) {
        if (!reaches(code)) {
            return;
        }
        name(code)
                .ifPresentOrElse(
                        name -> remarks.note("行政区划：" + code + " " + name),
                        () -> remarks.add(
                                Grade.KNOWN,
                                "division-unknown",
                                "“" + code + "”不在" + city + "现行区县代码之列。",
                                "若是已撤销的旧代码可以保留，否则请核对；现行的有" + String.join("、", names.keySet()) + "。"));
    }

    private static DivisionList read(String prefix, String city, String file) {
        try {
            List<String> lines =
                    Resources.readLines(Resources.getResource(DivisionList.class, file), StandardCharsets.UTF_8);
            var names = lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Splitter.on(',').splitToList(line))
                    .collect(toImmutableMap(cells -> cells.get(0), cells -> cells.get(1)));
            return new DivisionList(prefix, city, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
