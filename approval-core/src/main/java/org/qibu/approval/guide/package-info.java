/**
 * What a builder reads before filing (办事指南): computed from a project's traits, nothing of it typed.
 *
 * <p>Start with {@link org.qibu.approval.guide.PersonalGuide}: the matters, one merged form, each material once, the
 * days, the visits, and {@link org.qibu.approval.guide.FourCuts the four cuts} against doing each matter alone.
 */
@NullMarked
package org.qibu.approval.guide;

import org.jspecify.annotations.NullMarked;
