package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Proof;

/**
 * The receipt of the materials (收件凭证), to be read and to be printed.
 *
 * @param frame what stands around
 * @param back the filing
 * @param number its number
 * @param about what it says of the filing
 * @param matters what is applied for
 * @param materials what was handed in
 * @param check where anybody may ask how it stands
 * @param proof how what was written is checked; empty for who may not take that away
 */
public record ReceiptView(
        Frame frame,
        String back,
        String number,
        ImmutableList<Pair> about,
        ImmutableList<String> matters,
        ImmutableList<SubmissionView.Paper> materials,
        String check,
        Optional<Proof> proof) {}
