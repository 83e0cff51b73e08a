package org.qibu.approval.pack;

import com.google.common.collect.ImmutableMap;

/**
 * One item of a pack as it can be compared and read.
 *
 * @param name what it is called
 * @param values its values by name, in Chinese
 */
public record PackArticle(String name, ImmutableMap<String, String> values) {
    /**
     * Which item it is.
     *
     * @param section the kind of item, in Chinese
     */
    public record Key(String section, String id) {}
}
