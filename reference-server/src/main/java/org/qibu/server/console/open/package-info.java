/**
 * What is open to anybody: home and sign-in, calendar, notices, public check, the life of a filing, the date of a demo. Start at
 * {@link org.qibu.server.console.open.EntryPages}.
 */
@NullMarked
package org.qibu.server.console.open;

import org.jspecify.annotations.NullMarked;
