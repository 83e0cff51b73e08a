package org.qibu.approval.matter;

import org.qibu.approval.trait.Condition;

/** A matter's need of a material, under a condition. */
public record MaterialNeed(MaterialId material, Condition when) {}
