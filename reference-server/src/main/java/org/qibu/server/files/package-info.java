/** Uploaded files by the digest of their content; start at {@link org.qibu.server.files.FileStore}. */
@NullMarked
package org.qibu.server.files;

import org.jspecify.annotations.NullMarked;
