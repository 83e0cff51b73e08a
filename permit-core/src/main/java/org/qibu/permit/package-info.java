/**
 * Construction permits (施工许可) and what hangs on them. Nothing lives here yet.
 *
 * <p>To come, each as a package: {@code construction} (the permit, per building and per phase), {@code drawing}
 * (digital drawing review), {@code inspection} (site visits), {@code licence} (e-licences), {@code utility} (five
 * utilities in one), {@code groundbreaking} (拿地即开工). They stand on {@code org.qibu.approval} and never see
 * {@code org.qibu.trading}: a land deal arrives as a plain value.
 */
@NullMarked
package org.qibu.permit;

import org.jspecify.annotations.NullMarked;
