package org.qibu.approval.trail.note;

import java.util.List;
import java.util.regex.Pattern;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;

/**
 * What a log says it holds (C2SP tlog-checkpoint).
 *
 * @param origin which log it is, such as {@code example.com/county}
 * @param tree its size and root
 * @param extensions further lines, which this software neither writes nor understands
 */
public record Checkpoint(String origin, TreeHead tree, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** Throws {@link MalformedNoteException} if the origin or an extension is empty or more than a line. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty()
                || origin.contains("\n")
                || extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new MalformedNoteException("the lines of a checkpoint are not empty");
        }
    }

    /** Says what a log holds. */
    public static Checkpoint of(String origin, TreeHead tree) {
        return new Checkpoint(origin, tree, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedNoteException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        if (last < 3
                || !lines.get(last).isEmpty()
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new MalformedNoteException("a checkpoint is an origin, a size and a root, each on its line");
        }
        try {
            TreeHead tree = new TreeHead(Long.parseLong(lines.get(1)), Hash.parseBase64(lines.get(2)));
            return new Checkpoint(lines.get(0), tree, lines.subList(3, last));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNoteException("not a size or a root of a checkpoint: " + text, malformed);
        }
    }

    /** The text that is signed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(tree.size())
                .append('\n')
                .append(tree.root().base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
