/**
 * Where a rule comes from and what the law answers.
 *
 * <p>Start with {@link org.qibu.approval.law.Ruling}, which is what an act returns: facts, or every
 * {@link org.qibu.approval.law.Finding}, one thing found wrong. {@link org.qibu.approval.law.LegalBasis} cites an
 * article; {@link org.qibu.approval.law.Provenance} says whether a value has a source or is a sample. The articles that the cores
 * apply in code stand in classes named after their law, such as
 * {@link org.qibu.approval.law.AdministrativeLicensingLaw}.
 */
@NullMarked
package org.qibu.approval.law;

import org.jspecify.annotations.NullMarked;
