package org.qibu.approval.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Two packs compared article by article (制度比较).
 *
 * @param changes in the order of the first pack, then what only the second has
 */
public record PackDiff(ImmutableList<Change> changes) {
    /** Compares a pack with another that comes after it. */
    public static PackDiff of(Pack before, Pack after) {
        ImmutableMap<PackArticle.Key, PackArticle> from = PackArticles.of(before);
        ImmutableMap<PackArticle.Key, PackArticle> to = PackArticles.of(after);
        ImmutableSet<PackArticle.Key> keys = ImmutableSet.<PackArticle.Key>builder()
                .addAll(from.keySet())
                .addAll(to.keySet())
                .build();
        return new PackDiff(keys.stream()
                .map(key -> new Change(key, Optional.ofNullable(from.get(key)), Optional.ofNullable(to.get(key))))
                .filter(change -> !change.before().equals(change.after()))
                .collect(toImmutableList()));
    }

    /** Tells whether the packs say the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** An article before and after; empty where a pack does not have it. */
    public record Change(PackArticle.Key key, Optional<PackArticle> before, Optional<PackArticle> after) {
        /** The Chinese word: 新增, 删除 or 修改. */
        public String word() {
            return before.isEmpty() ? "新增" : after.isEmpty() ? "删除" : "修改";
        }

        /** The values that differ, each as {@code name: before → after}. */
        public ImmutableList<String> values() {
            ImmutableMap<String, String> from = before.map(PackArticle::values).orElse(ImmutableMap.of());
            ImmutableMap<String, String> to = after.map(PackArticle::values).orElse(ImmutableMap.of());
            return ImmutableSet.<String>builder().addAll(from.keySet()).addAll(to.keySet()).build().stream()
                    .filter(name -> !from.getOrDefault(name, "").equals(to.getOrDefault(name, "")))
                    .map(name -> name + "：" + from.getOrDefault(name, "无") + " → " + to.getOrDefault(name, "无"))
                    .collect(toImmutableList());
        }

        /** Reads as one paragraph, the values on lines of their own. */
        @Override
        public String toString() {
            String name = after.or(() -> before).map(PackArticle::name).orElse("");
            StringBuilder text = new StringBuilder(word())
                    .append(key.section())
                    .append("“")
                    .append(name)
                    .append("”（")
                    .append(key.id())
                    .append("）");
            if (before.isPresent() && after.isPresent()) {
                values().forEach(value -> text.append("\n  ").append(value));
            }
            return text.toString();
        }
    }
}
