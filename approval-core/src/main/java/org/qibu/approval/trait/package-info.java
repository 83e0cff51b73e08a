/**
 * What is asked about a project (项目特征), the answers, and conditions over them.
 *
 * <p>Start with {@link org.qibu.approval.trait.TraitForm}: it reads answers and gives
 * {@link org.qibu.approval.trait.Traits} or every finding. A {@link org.qibu.approval.trait.Condition} holds for traits
 * or does not, and says why in Chinese. A trait that was asked and not answered is refused, never guessed.
 */
@NullMarked
package org.qibu.approval.trait;

import org.jspecify.annotations.NullMarked;
