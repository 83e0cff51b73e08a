/**
 * Copies of what a county cannot lose, and the way back: facts, files and keys, each in its own place; start at
 * {@link org.qibu.server.backup.Backup} and {@link org.qibu.server.backup.Restore}.
 */
@NullMarked
package org.qibu.server.backup;

import org.jspecify.annotations.NullMarked;
