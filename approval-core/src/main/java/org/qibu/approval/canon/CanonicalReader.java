package org.qibu.approval.canon;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the grammar of canonical JSON; that the spelling is the only one is checked by writing it again. */
final class CanonicalReader {
    /** Deeper than any fact, shallow enough never to exhaust a thread's stack. */
    private static final int DEEPEST = 64;

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");

    private final String text;
    private final boolean hasEscapes;
    private int at;
    private int depth;

    CanonicalReader(String text) {
        this.text = text;
        this.hasEscapes = text.indexOf('\\') >= 0;
    }

    Json whole() {
        Json value = value();
        if (at != text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> new Json.Text(quoted());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            default -> number();
        };
    }

    private Json object() {
        enter('{');
        TreeMap<String, Json> fields = new TreeMap<>();
        while (more(fields.isEmpty(), '}')) {
            String name = quoted();
            expect(':');
            if (fields.put(name, value()) != null) {
                throw wrong("each name once, not again " + name);
            }
        }
        return new Json.Fields(ImmutableSortedMap.copyOfSorted(fields));
    }

    private Json list() {
        enter('[');
        ImmutableList.Builder<Json> items = ImmutableList.builder();
        for (boolean first = true; more(first, ']'); first = false) {
            items.add(value());
        }
        return new Json.Items(items.build());
    }

    private void enter(char open) {
        expect(open);
        if (++depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
    }

    private boolean more(boolean first, char close) {
        if (peek() == close) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private String quoted() {
        expect('"');
        if (!hasEscapes) {
            return upToQuote();
        }
        StringBuilder read = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            read.append(c == '\\' ? escaped() : c);
        }
        return read.toString();
    }

    private String upToQuote() {
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw wrong("a closing quote");
        }
        String read = text.substring(at, end);
        at = end + 1;
        return read;
    }

    private char escaped() {
        char c = next();
        int known = "btnfr\"\\".indexOf(c);
        if (known >= 0) {
            return "\b\t\n\f\r\"\\".charAt(known);
        }
        if (c != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("00[01][0-9a-f]")) {
            throw wrong("an escape of the canonical form");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Json number() {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!WHOLE.matcher(digits).matches()) {
            throw wrong("a value");
        }
        return new Json.Whole(Long.parseLong(digits));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at == text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char c) {
        if (next() != c) {
            throw wrong("'" + c + "'");
        }
    }

    private NotCanonicalException wrong(String expected) {
        return new NotCanonicalException("at " + at + ": expected " + expected);
    }
}
