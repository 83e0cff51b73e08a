/**
 * Who may do what: {@link org.qibu.server.access.AccessTable} is the one table of operations and roles, and
 * {@link org.qibu.server.access.Caller} is who asks.
 */
@NullMarked
package org.qibu.server.access;

import org.jspecify.annotations.NullMarked;
