/**
 * Who is signed in, kept in the database: every server of the county knows it, and a sign-out ends it everywhere at once.
 * Start at {@link org.qibu.server.session.Sessions}.
 */
@NullMarked
package org.qibu.server.session;

import org.jspecify.annotations.NullMarked;
