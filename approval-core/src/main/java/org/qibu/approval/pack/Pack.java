package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.matter.Regime;

/**
 * The rules of a place and time (制度包).
 *
 * @param documents the instruments it cites
 * @param limits the limits of law its matters have
 * @param regime its matters and what they refer to
 * @param hours when the window is open
 * @param lights when a limit is near
 * @param opinions how long an opinion may take that no rule prescribes
 * @param remedies what a refusal tells of remedies
 */
public record Pack(
        PackHeader header,
        ImmutableList<CitedDocument> documents,
        ImmutableList<PackLimit> limits,
        Regime regime,
        PackHours hours,
        PackLights lights,
        PackOpinions opinions,
        PackRemedies remedies) {}
