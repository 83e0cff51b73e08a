package org.qibu.approval.pack;

import org.qibu.approval.law.Provenance;

/** What a refusal tells of 行政复议 and 行政诉讼 (救济途径), and where that comes from. */
public record PackRemedies(String text, Provenance provenance) {}
