package org.qibu.server.reading;

import static org.qibu.server.schema.Tables.PROJECT;

import com.google.common.collect.ImmutableList;
import org.jooq.TableRecord;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.schema.tables.records.ProjectRecord;
import org.qibu.server.store.KeptTable;
import org.qibu.server.store.Projection;

/** One row per project. */
final class ProjectProjection implements Projection<ProjectEvent> {
    @Override
    public StreamKind<ProjectEvent> kind() {
        return ProjectFacts.KIND;
    }

    @Override
    public ImmutableList<KeptTable> tables() {
        // The day due is the database's to keep.
        return ImmutableList.of(KeptTable.growing(PROJECT, PROJECT.ID, PROJECT.DUE_ON));
    }

    @Override
    public ImmutableList<TableRecord<?>> rows(History<ProjectEvent> history) {
        Project project = Project.of(history.events());
        ProjectRecord row = new ProjectRecord();
        row.setCounty(history.stream().county().value());
        row.setId(project.id().value());
        project.code().ifPresent(code -> row.setCode(code.value()));
        row.setName(project.name());
        row.setClass_(project.traits().projectClass().value());
        row.setBuilder(project.builder().value());
        project.officer().ifPresent(row::setOfficer);
        row.setRegisteredOn(project.registeredOn());
        row.setVersion(project.version());
        return ImmutableList.of(row);
    }
}
