package org.qibu.approval.law;

import static com.google.common.base.Preconditions.checkArgument;

/** Where a value comes from: a source that can be looked up, or nowhere, in which case it is marked as a sample. */
public sealed interface Provenance {
    /** Says it in Chinese, for a reader. */
    String text();

    /** Tells whether the value is only a sample that a place must replace before it is relied on. */
    boolean isSample();

    /** A source that can be looked up: an instrument with its article, or a document with its number. */
    record Cited(String source) implements Provenance {
        /** Throws {@link IllegalArgumentException} if the source is blank. */
        public Cited {
            checkArgument(!source.isBlank(), "a citation is not blank");
        }

        @Override
        public String text() {
            return source;
        }

        @Override
        public boolean isSample() {
            return false;
        }
    }

    /** No source: a plausible value to be replaced by the place that uses it. */
    record Sample(String note) implements Provenance {
        @Override
        public String text() {
            return note.isBlank() ? "示例数据，须以当地公布为准" : "示例数据：" + note;
        }

        @Override
        public boolean isSample() {
            return true;
        }
    }
}
