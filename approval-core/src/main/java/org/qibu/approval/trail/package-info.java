/**
 * The trail (留痕): an append-only log whose every entry can be proved to be in it, and of which nothing can be rewritten unseen;
 * the Merkle tree of RFC 6962 with the proofs of RFC 9162. On the JDK alone, without input or output. Start at
 * {@link org.qibu.approval.trail.CompactRange} to write, at {@link org.qibu.approval.trail.Prover} to prove, and at
 * {@link org.qibu.approval.trail.InclusionProof} to check.
 */
@NullMarked
package org.qibu.approval.trail;

import org.jspecify.annotations.NullMarked;
