/**
 * What every page of the console is put together from: a light, a date, a finding, a field, an act, a step.
 *
 * <p>Each is a small record shown by the template of the same name in {@code src/main/jte/kit}. They hold text that is
 * ready to be read; what it means was decided by the core. Start at {@link org.qibu.server.console.kit.Frame}.
 */
@NullMarked
package org.qibu.server.console.kit;

import org.jspecify.annotations.NullMarked;
