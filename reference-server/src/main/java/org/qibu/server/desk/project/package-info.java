/**
 * A project and its filings as pages show them, to those who handle them and to the public. Start at
 * {@link org.qibu.server.desk.project.ProjectDesk}.
 */
@NullMarked
package org.qibu.server.desk.project;

import org.jspecify.annotations.NullMarked;
