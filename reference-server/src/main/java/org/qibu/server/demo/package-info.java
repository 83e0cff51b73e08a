/**
 * The demo county: {@link org.qibu.server.demo.DemoCounty} plays its stories at the real desks, on a clock that only goes
 * forward, and goes on where it was interrupted.
 */
@NullMarked
package org.qibu.server.demo;

import org.jspecify.annotations.NullMarked;
