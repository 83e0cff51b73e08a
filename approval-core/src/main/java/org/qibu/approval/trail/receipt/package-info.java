/**
 * What an entry of the log stands for, and the receipt (留痕凭证) by which anybody proves it offline: to whom it was given, the log
 * that gave it and its server are no longer needed. On the JDK alone. Start at {@link org.qibu.approval.trail.receipt.Opening} to
 * make an entry, and at {@link org.qibu.approval.trail.receipt.Receipt} to give or to check a receipt.
 */
@NullMarked
package org.qibu.approval.trail.receipt;

import org.jspecify.annotations.NullMarked;
