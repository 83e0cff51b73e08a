package org.qibu.approval.yaml;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qibu.approval.law.Finding;

/** Gathers complaints while files are read: all of them are told at once. */
public final class Complaints {
    /** A hostile file could make one complaint per byte; nobody reads more than this many. */
    private static final int MOST = 1000;

    private final List<Complaint> all = new ArrayList<>();
    private final Set<String> spared = new HashSet<>();
    private int errors;

    /** Leaves out errors of these codes from now on: they would only follow from one told already. */
    public void spare(Collection<String> codes) {
        spared.addAll(codes);
    }

    /** Something that forbids to use the files. */
    public void error(Mark mark, String code, String message, String remedy) {
        if (!spared.contains(code)) {
            error(mark, Finding.of("pack." + code, message).remedy(remedy));
        }
    }

    /** Something that forbids to use the files, found by another check. */
    public void error(Mark mark, Finding finding) {
        errors++;
        add(Complaint.Weight.ERROR, mark, finding);
    }

    /** Something to look at that forbids nothing. */
    public void warning(Mark mark, Finding finding) {
        add(Complaint.Weight.WARNING, mark, finding);
    }

    private void add(Complaint.Weight weight, Mark mark, Finding finding) {
        if (all.size() < MOST) {
            all.add(new Complaint(weight, mark, finding.at(mark.toString())));
        }
    }

    /** How many errors there were, also those beyond the number kept. */
    public int errors() {
        return errors;
    }

    /** What was gathered, errors and warnings, by file and line. */
    public ImmutableList<Complaint> inOrder() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((Complaint complaint) -> complaint.mark().file())
                        .thenComparing(complaint -> complaint.mark().line()),
                all);
    }
}
