package org.qibu.approval.code;

import org.qibu.approval.law.Finding;

/**
 * One thing seen in an identifier.
 *
 * @param grade how much it weighs
 * @param finding what is wrong and what would be right; never the whole of a personal identifier
 */
public record Remark(Grade grade, Finding finding) {}
