package org.qibu.approval.plan;

import org.qibu.approval.matter.Matter;

/** A matter and whether the project has to do it. */
public record ChecklistLine(Matter matter, Verdict verdict) {}
