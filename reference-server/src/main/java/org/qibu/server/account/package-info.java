/**
 * The accounts of the county's other systems and their keys. Start at {@link org.qibu.server.account.ServiceKeys}.
 */
@NullMarked
package org.qibu.server.account;

import org.jspecify.annotations.NullMarked;
