package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.server.console.kit.Field;

/**
 * A few questions about a project that belong together.
 *
 * @param title what they are about
 * @param fields the questions
 * @param kept answers that are carried along unseen
 * @param open the questions among them that are not answered
 */
public record AskSection(
        String title,
        ImmutableList<Field> fields,
        ImmutableMap<String, String> kept,
        ImmutableList<TraitDefinition> open) {}
