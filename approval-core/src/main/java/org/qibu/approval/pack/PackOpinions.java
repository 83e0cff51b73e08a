package org.qibu.approval.pack;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;

/** How long a department has that is asked for an opinion no rule prescribes (临时征求意见), and where that comes from. */
public record PackOpinions(TimeLimit within, Provenance provenance) {}
