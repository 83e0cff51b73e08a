package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;

/**
 * A project to be registered (登记项目).
 *
 * @param frame what stands around
 * @param fields what it is called, whose it is, its code and its class
 * @param sections the questions about it
 * @param open how many of them are not answered
 * @param answered how many are
 * @param findings everything that is wrong, once
 */
public record RegisterView(
        Frame frame,
        ImmutableList<Field> fields,
        ImmutableList<AskSection> sections,
        int open,
        int answered,
        ImmutableList<Found> findings) {}
