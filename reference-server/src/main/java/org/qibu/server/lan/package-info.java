/**
 * A demo that others on the local network may look at: behind a passcode, over a certificate made on the spot; start at
 * {@link org.qibu.server.lan.Lan}.
 */
@NullMarked
package org.qibu.server.lan;

import org.jspecify.annotations.NullMarked;
