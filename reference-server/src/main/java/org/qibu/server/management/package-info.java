/**
 * What whoever runs the server sees of it: figures, health, the log; never anything of a person. Start at
 * {@link org.qibu.server.management.ManagementServer}.
 */
@NullMarked
package org.qibu.server.management;

import org.jspecify.annotations.NullMarked;
