/**
 * Jakarta Validation constraints for identifiers; needs {@code jakarta.validation-api}, which the core leaves optional.
 *
 * <p>Start with {@link org.qibu.approval.code.constraint.Identifier}; {@code @Uscc} and its siblings are its short
 * names. Each finding becomes a violation of its own, in Chinese: what is wrong, then what would be right. Warnings are
 * no violations. {@code null} is valid, as the specification asks: use {@code @NotNull} where one must be given.
 */
@NullMarked
package org.qibu.approval.code.constraint;

import org.jspecify.annotations.NullMarked;
