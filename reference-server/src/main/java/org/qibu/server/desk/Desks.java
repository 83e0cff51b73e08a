package org.qibu.server.desk;

/** Every desk, for the API's routes, the console's pages and the demo county's stories. */
public record Desks(
        ProjectDesk projects,
        GuideDesk guides,
        FilingDesk filings,
        WindowDesk window,
        DepartmentDesk departments,
        IssuingDesk issuing,
        PublicDesk anybody,
        CalendarDesk calendar,
        DemoDesk demo) {}
