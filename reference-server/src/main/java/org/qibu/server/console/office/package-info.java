/**
 * The offices at work: window, departments, issuing window. Start at
 * {@link org.qibu.server.console.office.WorkPages}.
 */
@NullMarked
package org.qibu.server.console.office;

import org.jspecify.annotations.NullMarked;
