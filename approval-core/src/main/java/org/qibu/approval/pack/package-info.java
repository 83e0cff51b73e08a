/**
 * A pack (制度包): the regime of a place and time as a folder of YAML, read strictly and linted.
 *
 * <p>Start with {@link org.qibu.approval.pack.Packs} for what is bundled, or {@link org.qibu.approval.pack.PackReader}
 * for a folder. Reading gives the pack, or every complaint with file, line and remedy; never an exception.
 */
@NullMarked
package org.qibu.approval.pack;

import org.jspecify.annotations.NullMarked;
