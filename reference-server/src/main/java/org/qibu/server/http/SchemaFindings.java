package org.qibu.server.http;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.law.Finding;

/** Says in Chinese what a request has against the contract's schema, every fault of it. */
final class SchemaFindings {
    /** Keywords that only say that something below them failed. */
    private static final ImmutableSet<String> CONTAINERS =
            ImmutableSet.of("properties", "items", "$ref", "allOf", "anyOf", "oneOf", "propertyNames");

    private static final ImmutableMap<String, String> SAYS = ImmutableMap.<String, String>builder()
            .put("required", "缺少必填项。")
            .put("type", "类型不对。")
            .put("format", "格式不对，日期应写作 2026-10-19。")
            .put("pattern", "写法不符合要求。")
            .put("enum", "不在可选值之内。")
            .put("const", "不在可选值之内。")
            .put("maxLength", "超过最大长度。")
            .put("minLength", "不足最小长度。")
            .put("maximum", "超过最大值。")
            .put("minimum", "低于最小值。")
            .put("maxItems", "项数过多。")
            .put("minItems", "项数不足。")
            .put("uniqueItems", "有重复项。")
            .put("maxProperties", "项数过多。")
            .put("minProperties", "项数不足。")
            .put("additionalProperties", "接口约定中没有这一项。")
            .buildOrThrow();

    private static final Pattern QUOTED = Pattern.compile("required property \"([^\"]*)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:path|query|header|cookie) parameter (\\S+) is invalid");
    private static final int MOST = 50;

    private SchemaFindings() {}

    static ImmutableList<Finding> of(SchemaValidationException failure) {
        List<OutputUnit> errors =
                Optional.ofNullable(failure.getOutputUnit().getErrors()).orElse(List.of());
        String parameter = parameter(failure);
        ImmutableSet<String> faulty = errors.stream()
                .filter(error -> !keyword(error).equals("additionalProperties") && !isContainer(error))
                .map(OutputUnit::getInstanceLocation)
                .collect(toImmutableSet());
        return errors.stream()
                .filter(error -> !isContainer(error))
                // A property that fails its own schema is reported a second time as if it were not known.
                .filter(error -> !keyword(error).equals("additionalProperties") || isUnknown(error, faulty))
                .map(error -> finding(error, parameter))
                .distinct()
                .limit(MOST)
                .collect(toImmutableList());
    }

    private static boolean isUnknown(OutputUnit error, ImmutableSet<String> faulty) {
        return faulty.stream()
                .noneMatch(location -> location.equals(error.getInstanceLocation())
                        || location.startsWith(error.getInstanceLocation() + "/"));
    }

    private static Finding finding(OutputUnit error, String parameter) {
        String keyword = keyword(error);
        return Finding.of("request." + code(keyword), SAYS.getOrDefault(keyword, "不符合接口约定。"))
                .at(parameter.isEmpty() ? where(error) : parameter);
    }

    private static String where(OutputUnit error) {
        String location = error.getInstanceLocation().replaceFirst("^#/?", "");
        Matcher missing = QUOTED.matcher(error.getError());
        return missing.find() ? (location.isEmpty() ? "" : location + "/") + missing.group(1) : location;
    }

    private static String parameter(SchemaValidationException failure) {
        Matcher named = PARAMETER.matcher(failure.getMessage());
        return named.find() ? named.group(1) : "";
    }

    private static boolean isContainer(OutputUnit error) {
        return CONTAINERS.contains(keyword(error));
    }

    private static String keyword(OutputUnit error) {
        String location = error.getKeywordLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** {@code maxLength} reads {@code max-length} in a code. */
    private static String code(String keyword) {
        return keyword.replaceAll("([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT)
                .replace("$", "");
    }
}
