package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.InputStream;
import java.nio.file.Path;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Caller;
import org.qibu.server.files.StoredFile;

/** Where a builder hands in: files, the dry run, one submission, what was asked to be corrected. */
public final class FilingDesk {
    /** A kept file with where its bytes are. */
    public record Kept(StoredFile file, Path path) {}

    /** Keeps a file; it is part of nothing until a filing names its digest. */
    public StoredFile keep(Caller caller, String name, InputStream content) {
        return Unready.tell(caller + " " + name + content);
    }

    /** A kept file, if the caller may see a submission that names it or is signed in as who handles matters. */
    public Kept open(Caller caller, HashCode digest) {
        return Unready.tell(caller + " " + digest);
    }

    /** What has to be filled in and handed in for these matters, each once; for none named, for all that can be filed now. */
    public FilingForm form(Caller caller, ProjectId project, ImmutableSet<MatterId> matters) {
        return Unready.tell(caller + " " + project + matters);
    }

    /** The same checks as at intake, without legal effect; no findings means it can be filed. */
    public ImmutableList<Finding> examine(Caller caller, ProjectId project, Filing filing) {
        return Unready.tell(caller + " " + project + filing);
    }

    /** Files one submission; the five working days begin after its legal day. */
    public Outcome<Written> file(Acting acting, ProjectId project, Filing filing) {
        return Unready.tell(acting + " " + project + filing);
    }

    /** Takes back a matter: 撤件 before acceptance, 撤回 after. */
    public Outcome<Written> withdraw(Acting acting, SubmissionId submission, MatterId matter, String reason) {
        return Unready.tell(acting + " " + submission + matter + reason);
    }

    /** Supplies what a correction notice asked, subject by subject. */
    public Outcome<Written> supply(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            ImmutableSet<String> subjects,
            ImmutableList<Filing.HandedIn> materials) {
        return Unready.tell(acting + " " + submission + matter + subjects + materials);
    }

    /** Revises materials after acceptance; the statutory clock runs on, opinions that rest on them open again. */
    public Outcome<Written> revise(
            Acting acting,
            SubmissionId submission,
            MatterId matter,
            ImmutableList<Filing.HandedIn> materials,
            String reason) {
        return Unready.tell(acting + " " + submission + matter + materials + reason);
    }
}
