package org.qibu.approval.yaml;

import org.qibu.approval.law.Finding;

/**
 * One thing found in a file.
 *
 * @param weight whether it forbids to use the file
 * @param mark where
 * @param finding what, and what would be right
 */
public record Complaint(Weight weight, Mark mark, Finding finding) {
    /** Tells whether it forbids to use the file. */
    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** Reads as one line: place, weight, code, what and remedy. */
    @Override
    public String toString() {
        return mark + ": " + weight.text + " [" + finding.code() + "] " + finding;
    }

    /** Whether a complaint forbids to use the file. */
    public enum Weight {
        /** The file cannot be used. */
        ERROR("错误"),
        /** The file can be used, and something in it should be looked at. */
        WARNING("提示");

        private final String text;

        Weight(String text) {
            this.text = text;
        }
    }
}
