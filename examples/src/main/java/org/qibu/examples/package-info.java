/** Small programs, one question each, that use the cores as a stranger would; each prints its answer. */
@NullMarked
package org.qibu.examples;

import org.jspecify.annotations.NullMarked;
