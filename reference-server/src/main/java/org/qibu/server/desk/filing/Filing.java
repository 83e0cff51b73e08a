package org.qibu.server.desk.filing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/**
 * One submission as its builder hands it in.
 *
 * @param matters what is applied for
 * @param answers the merged form, question id to written answer; personal ones are kept apart from the facts
 * @param materials each once
 */
public record Filing(
        ImmutableSet<MatterId> matters, ImmutableMap<String, String> answers, ImmutableList<HandedIn> materials) {
    /** A kept file handed in as a material. */
    public record HandedIn(MaterialId material, HashCode digest) {}
}
