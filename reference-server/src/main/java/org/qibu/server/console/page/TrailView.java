package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;

/**
 * What the county's trail has come to (全程留痕), and where a receipt is checked.
 *
 * @param frame what stands around
 * @param about its size, name and key
 * @param checkpoint the latest checkpoint, as the log signed it
 * @param field which entry is looked for
 * @param log where the log's files are
 * @param key the key by which it is checked
 * @param words what the literals of a receipt are called in Chinese
 */
public record TrailView(
        Frame frame,
        ImmutableList<Pair> about,
        String checkpoint,
        Field field,
        String log,
        String key,
        ImmutableMap<String, String> words) {}
