package org.qibu.approval.yaml;

/**
 * A place in a file.
 *
 * @param file the file's path within its folder
 * @param line counted from one; zero where the file as a whole is meant
 */
public record Mark(String file, int line) {
    /** The file as a whole. */
    public static Mark file(String file) {
        return new Mark(file, 0);
    }

    /** Reads as {@code matters/land.yaml:12}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
