/**
 * What every page stands in: the desks it asks, the answers of its form, the frame around it. Start at
 * {@link org.qibu.server.console.frame.Desk}.
 */
@NullMarked
package org.qibu.server.console.frame;

import org.jspecify.annotations.NullMarked;
