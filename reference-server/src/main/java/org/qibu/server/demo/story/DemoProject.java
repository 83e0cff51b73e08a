package org.qibu.server.demo.story;

import org.qibu.approval.code.ProjectCode;

/**
 * A fictional project of the demo county.
 *
 * @param name its name
 * @param code its code, with a valid check digit
 * @param builder who builds it
 * @param site where
 * @param scale what is built, in one sentence
 * @param traits the name of the bundled description of its traits
 */
public record DemoProject(
        String name, ProjectCode code, DemoOrganisation builder, String site, String scale, String traits) {}
