package org.qibu.approval.yaml;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A node of a YAML tree, with the place where it begins. */
public sealed interface YamlNode {
    /** Where it begins. */
    Mark mark();

    /** What it is, in Chinese. */
    String kind();

    /** Itself if it is a single value. */
    default Optional<Scalar> scalar() {
        return Optional.empty();
    }

    /** Itself if it is a list. */
    default Optional<Sequence> sequence() {
        return Optional.empty();
    }

    /** Itself if it is a map. */
    default Optional<Mapping> mapping() {
        return Optional.empty();
    }

    /** A single value, as written; its type is for the reader to say. */
    record Scalar(String text, Mark mark) implements YamlNode {
        @Override
        public String kind() {
            return "单个值";
        }

        @Override
        public Optional<Scalar> scalar() {
            return Optional.of(this);
        }
    }

    /** A list. */
    record Sequence(ImmutableList<YamlNode> items, Mark mark) implements YamlNode {
        @Override
        public String kind() {
            return "列表";
        }

        @Override
        public Optional<Sequence> sequence() {
            return Optional.of(this);
        }
    }

    /** A map; no key occurs twice. */
    record Mapping(ImmutableList<Entry> entries, Mark mark) implements YamlNode {
        /** The value under a key. */
        public Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String kind() {
            return "映射";
        }

        @Override
        public Optional<Mapping> mapping() {
            return Optional.of(this);
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
