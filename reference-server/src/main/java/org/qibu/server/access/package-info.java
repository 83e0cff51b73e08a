/**
 * Who may do what: {@link org.qibu.server.access.AccessTable} is the one table of operations and roles,
 * {@link org.qibu.server.access.Caller} is who asks, and {@link org.qibu.server.access.SessionSeal} keeps a sign-in in a
 * cookie that nobody can forge.
 */
@NullMarked
package org.qibu.server.access;

import org.jspecify.annotations.NullMarked;
