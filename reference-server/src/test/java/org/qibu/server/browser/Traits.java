package org.qibu.server.browser;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.qibu.server.demo.story.Cast;
import org.qibu.server.demo.story.ProjectSheet;

/** The project that goes the whole way: another building of the demo's school, fictional as it is. */
final class Traits {
    static final String CODE = "2610-610702-89-01-618104";
    static final String NAME = "禾畔小学综合楼工程";

    private Traits() {}

    static Map<String, String> all() {
        Map<String, String> traits =
                new TreeMap<>(ProjectSheet.bundled("school-extension").traits());
        traits.put("simplified", "false");
        return traits;
    }

    static String query() {
        return "class=government-building&"
                + all().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(joining("&"));
    }

    static Properties own() {
        Properties own = new Properties();
        own.putAll(Map.of(
                "builder-name", Cast.SCHOOL.builder().name(), "site", "汉台区禾畔路12号", "scale", "新建四层综合楼一栋，建筑面积5200平方米"));
        return own;
    }
}
