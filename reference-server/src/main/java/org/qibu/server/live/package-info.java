/**
 * That something changed, told to every open page on every server of a county. Start at
 * {@link org.qibu.server.live.Changes}.
 */
@NullMarked
package org.qibu.server.live;

import org.jspecify.annotations.NullMarked;
