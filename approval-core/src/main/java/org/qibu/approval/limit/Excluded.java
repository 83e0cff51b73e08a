package org.qibu.approval.limit;

/** Days that a counting leaves out, and why in Chinese. */
record Excluded(DayRange days, String reason) {}
