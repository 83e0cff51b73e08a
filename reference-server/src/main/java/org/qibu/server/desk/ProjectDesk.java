package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.server.access.Caller;

/** Registers projects and reads them: the board, one project, one submission. */
public final class ProjectDesk {
    /** Registers a project by its traits; the project's id is handed back in what was written. */
    public Outcome<Written> register(Acting acting, Registration registration) {
        return Unready.tell(acting + " " + registration);
    }

    /** Changes what is said about a project; what is already filed stays under what was said then. */
    public Outcome<Written> changeTraits(Acting acting, ProjectId project, ImmutableMap<String, String> traits) {
        return Unready.tell(acting + " " + project + traits);
    }

    /** The projects the caller may see, the most pressing first. */
    public ImmutableList<BoardRow> board(Caller caller) {
        return Unready.tell(caller.toString());
    }

    /** One project. */
    public ProjectPage read(Caller caller, ProjectId project) {
        return Unready.tell(caller + " " + project);
    }

    /** One submission. */
    public SubmissionPage read(Caller caller, SubmissionId submission) {
        return Unready.tell(caller + " " + submission);
    }

    /** The Gantt chart of a project, as SVG. */
    public String gantt(Caller caller, ProjectId project) {
        return Unready.tell(caller + " " + project);
    }
}
