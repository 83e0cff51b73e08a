package org.qibu.approval.pack;

import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.law.Provenance;

/** When the window is open, and where that comes from. */
public record PackHours(OfficeHours hours, Provenance provenance) {}
