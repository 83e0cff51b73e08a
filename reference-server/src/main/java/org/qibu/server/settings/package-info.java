/**
 * How the server is to be run: every setting declared once, read from one file, the environment and the command line, and
 * refused where it would be unsafe. Start at {@link org.qibu.server.settings.ServerSettings}.
 */
@NullMarked
package org.qibu.server.settings;

import org.jspecify.annotations.NullMarked;
