/**
 * The offices at work: the window, the departments, the issuing window, and what the law makes of their silence. Start at
 * {@link org.qibu.server.desk.office.DepartmentDesk}.
 */
@NullMarked
package org.qibu.server.desk.office;

import org.jspecify.annotations.NullMarked;
