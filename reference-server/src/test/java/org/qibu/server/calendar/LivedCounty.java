package org.qibu.server.calendar;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.reading.KeptRows;

/** A county in which the submissions of many stories were lived, for tests of what is kept of them. */
public record LivedCounty(CalendarCounty county) {
    /** Lives them on the test database. */
    public static LivedCounty in(String division, Path keys) {
        CalendarCounty county = new CalendarCounty(keys, division, CalendarCounty.BUNDLED);
        county.live();
        return new LivedCounty(county);
    }

    public DivisionCode division() {
        return county.division;
    }

    public ImmutableCollection<Submission> submissions() {
        return CalendarCounty.Lives.ALL;
    }

    /** Every kept row of it, by table. */
    public ImmutableListMultimap<String, String> rows() {
        return KeptRows.of(county.queries, county.division);
    }

    /** Writes all kept rows anew from the facts. */
    public void rebuild() {
        county.projections.rebuild(county.queries);
    }
}
