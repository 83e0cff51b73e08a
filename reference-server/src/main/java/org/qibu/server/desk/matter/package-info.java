/**
 * One matter of a filing as it is shown: its two limits, what was said and decided of it, what may be done with it now. Start
 * at {@link org.qibu.server.desk.matter.CaseViews}.
 */
@NullMarked
package org.qibu.server.desk.matter;

import org.jspecify.annotations.NullMarked;
