package org.qibu.server.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.qibu.approval.law.Finding;

/** Writes maps, lists, strings, numbers and booleans as JSON; the command line needs no more and starts without more. */
final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeAll('{', map.entrySet().iterator(), '}');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            quote(entry.getKey().toString());
            text.append(':');
            write(entry.getValue());
        } else if (value instanceof List<?> list) {
            writeAll('[', list.iterator(), ']');
        } else if (value instanceof Finding finding) {
            write(FindingText.json(finding));
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void writeAll(char open, Iterator<?> members, char close) {
        text.append(open);
        while (members.hasNext()) {
            write(members.next());
            text.append(members.hasNext() ? "," : "");
        }
        text.append(close);
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                // Escaped one by one, surrogates stay JSON even where the other half is missing.
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
