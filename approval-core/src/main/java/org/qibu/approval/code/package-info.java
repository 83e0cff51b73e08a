/**
 * Identifiers (代码与编号): organisations, residents, projects, divisions, e-certificates, permits and deals.
 *
 * <p>Start with {@link org.qibu.approval.code.UnifiedSocialCreditCode}; the others are alike. Each is a value type with {@code parse}, which refuses, and {@code examine}, which tells everything it sees in an
 * {@link org.qibu.approval.code.Examination}: several rules coexist, and some are only inferred, so that each remark
 * has a {@link org.qibu.approval.code.Grade}. {@link org.qibu.approval.code.IdentifierType} lists the types; the
 * Jakarta constraints stand in {@code constraint}.
 */
@NullMarked
package org.qibu.approval.code;

import org.jspecify.annotations.NullMarked;
