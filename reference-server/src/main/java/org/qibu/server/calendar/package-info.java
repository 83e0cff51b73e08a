/**
 * The calendar in force in a county, and the clocks that are read anew when it changes; start at
 * {@link org.qibu.server.calendar.CountyCalendar}.
 */
@NullMarked
package org.qibu.server.calendar;

import org.jspecify.annotations.NullMarked;
