package org.qibu.approval.pack;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.LightThresholds;

/** When a light turns yellow, and where that comes from. */
public record PackLights(LightThresholds thresholds, Provenance provenance) {}
