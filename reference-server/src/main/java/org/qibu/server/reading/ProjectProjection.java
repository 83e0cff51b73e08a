package org.qibu.server.reading;

import static org.qibu.server.schema.Tables.PROJECT;

import com.google.common.collect.ImmutableList;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.qibu.approval.fact.ProjectFacts;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.schema.tables.records.ProjectRecord;
import org.qibu.server.store.Projection;

/** One row per project. */
final class ProjectProjection implements Projection<ProjectEvent> {
    @Override
    public StreamKind<ProjectEvent> kind() {
        return ProjectFacts.KIND;
    }

    @Override
    public ImmutableList<Table<?>> tables() {
        return ImmutableList.of(PROJECT);
    }

    @Override
    public void write(History<ProjectEvent> history, DSLContext transaction) {
        String county = history.stream().county().value();
        Project project = Project.of(history.events());
        ProjectRecord row = transaction.newRecord(PROJECT);
        row.setCounty(county);
        row.setId(project.id().value());
        project.code().ifPresent(code -> row.setCode(code.value()));
        row.setName(project.name());
        row.setClass_(project.traits().projectClass().value());
        row.setBuilder(project.builder().value());
        project.officer().ifPresent(row::setOfficer);
        row.setRegisteredOn(project.registeredOn());
        row.setVersion(project.version());
        // The day due is the database's to keep, and stays as it is.
        transaction
                .insertInto(PROJECT)
                .set(row)
                .onConflict(PROJECT.COUNTY, PROJECT.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
