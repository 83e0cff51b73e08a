package org.qibu.trail.tool;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An object of JSON, on one line, its members in the order they were put. Not safe for several threads. */
final class Json {
    private final List<String> members = new ArrayList<>();

    private Json() {}

    static Json object() {
        return new Json();
    }

    Json put(String name, String text) {
        return raw(name, quoted(text));
    }

    Json put(String name, long number) {
        return raw(name, Long.toString(number));
    }

    Json put(String name, boolean truth) {
        return raw(name, Boolean.toString(truth));
    }

    /** An array of what is JSON already. */
    Json putAll(String name, List<String> objects) {
        return raw(name, "[" + String.join(",", objects) + "]");
    }

    private Json raw(String name, String value) {
        members.add(quoted(name) + ":" + value);
        return this;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return "{" + String.join(",", members) + "}";
    }
}
