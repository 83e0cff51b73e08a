/**
 * A construction project (工程建设项目): what it is, and how its time stands against the cap of its class.
 *
 * <p>Start at {@link org.qibu.approval.project.Project}; its facts are
 * {@link org.qibu.approval.project.ProjectEvent}s, and {@link org.qibu.approval.project.ProjectReading} reads it
 * together with its submissions.
 */
@NullMarked
package org.qibu.approval.project;

import org.jspecify.annotations.NullMarked;
