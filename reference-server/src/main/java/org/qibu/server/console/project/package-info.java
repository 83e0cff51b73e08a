/**
 * The board and a project. Start at {@link org.qibu.server.console.project.BoardPages}.
 */
@NullMarked
package org.qibu.server.console.project;

import org.jspecify.annotations.NullMarked;
