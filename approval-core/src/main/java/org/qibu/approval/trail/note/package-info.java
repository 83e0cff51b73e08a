/**
 * What a log signs and others sign with it: signed notes, checkpoints and cosignatures in the formats of C2SP, by Ed25519; the same
 * by SM2 and SM3 as a profile of our own, with a security provider that has them. On the JDK alone. Start at {@link org.qibu.approval.trail.note.SignedNote} and {@link org.qibu.approval.trail.note.Checkpoint}.
 */
@NullMarked
package org.qibu.approval.trail.note;

import org.jspecify.annotations.NullMarked;
