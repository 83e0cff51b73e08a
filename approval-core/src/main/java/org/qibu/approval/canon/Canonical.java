package org.qibu.approval.canon;

/** Writes and reads JSON in the one spelling per value that its stored bytes are compared and committed to by. */
public final class Canonical {
    private Canonical() {}

    /** The one spelling of a value. */
    public static String write(Json value) {
        StringBuilder text = new StringBuilder();
        value.write(text);
        return text.toString();
    }

    /**
     * Reads what {@link #write} writes, and nothing else.
     *
     * @throws NotCanonicalException if the text is not JSON, or is not the one spelling of its value
     */
    public static Json read(String text) {
        Json value = new CanonicalReader(text).whole();
        if (!write(value).equals(text)) {
            throw new NotCanonicalException("not the one spelling of its value");
        }
        return value;
    }
}
