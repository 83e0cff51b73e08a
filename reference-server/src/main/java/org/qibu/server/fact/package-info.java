/** How the facts of the cores are written down, type by type; start at {@link org.qibu.server.fact.SubmissionFacts}. */
@NullMarked
package org.qibu.server.fact;

import org.jspecify.annotations.NullMarked;
