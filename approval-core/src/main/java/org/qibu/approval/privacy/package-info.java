/**
 * The end of what is kept of a person (个人信息的删除): on what ground it is erased, and what duty to keep stands against that. Start at
 * {@link org.qibu.approval.privacy.Erasure}.
 */
@NullMarked
package org.qibu.approval.privacy;

import org.jspecify.annotations.NullMarked;
