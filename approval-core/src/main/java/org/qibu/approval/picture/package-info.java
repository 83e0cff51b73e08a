/**
 * Pictures as readings: pure functions from plain values to SVG.
 *
 * <p>Start at {@link org.qibu.approval.picture.CalendarPicture}, {@link org.qibu.approval.picture.GanttPicture}, {@link
 * org.qibu.approval.picture.PlanPicture} or {@link org.qibu.approval.picture.PathPicture}: each is a value, and its {@code svg} draws it for a wide page or a
 * phone. A picture carries a text alternative that says the same, uses no style attribute or element (so that a strict
 * Content-Security-Policy holds) and tells everything by shape and word besides colour (so that it prints in black and
 * white).
 */
@NullMarked
package org.qibu.approval.picture;

import org.jspecify.annotations.NullMarked;
