/**
 * Public resource trading (公共资源交易). Nothing lives here yet.
 *
 * <p>To come, each as a package: {@code tender}, {@code land}, {@code opening} (sealed bids), {@code evaluation},
 * {@code warning}, {@code integrity}, {@code intermediary}. They stand on {@code org.qibu.approval} and never see
 * {@code org.qibu.permit}: a land deal leaves as a plain value.
 */
@NullMarked
package org.qibu.trading;

import org.jspecify.annotations.NullMarked;
