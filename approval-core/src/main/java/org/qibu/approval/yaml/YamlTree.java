package org.qibu.approval.yaml;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a tree from parse events. Events come one by one, so that an alias, a tag or a nest of thousands of brackets is
 * refused where it is met, before it can cost anything.
 */
final class YamlTree {
    /** The deepest rule file known nests eight levels. */
    private static final int DEEPEST = 24;

    private final String file;
    private final Complaints complaints;

    YamlTree(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    Optional<YamlNode> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(YamlText.MOST_BYTES)
                .setAllowDuplicateKeys(false)
                .setParseComments(false)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            events.next();
            Event first = events.next();
            if (first.getEventId() == Event.ID.StreamEnd) {
                complaints.error(Mark.file(file), "empty", "文件是空的。", "补上内容，或者从文件清单中删去。");
                return Optional.empty();
            }
            YamlNode root = node(events.next(), events, 0);
            events.next();
            Event last = events.next();
            if (last.getEventId() != Event.ID.StreamEnd) {
                complaints.error(mark(last), "documents", "一个文件里有不止一个 YAML 文档。", "删去分隔线“---”，或者拆成几个文件。");
            }
            return Optional.of(root);
        } catch (RefusedYaml refused) {
            complaints.error(refused.mark(), refused.finding());
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(at -> at.getLine() + 1).orElse(0);
            complaints.error(
                    new Mark(file, line),
                    "not-yaml",
                    "不是正确的 YAML：" + broken.getProblem() + "。",
                    "检查缩进、引号、冒号后的空格和括号是否成对。");
        } catch (YamlEngineException broken) {
            complaints.error(Mark.file(file), "not-yaml", "不是正确的 YAML，或者含有不可打印的字符。", "检查文件中的控制字符。");
        }
        return Optional.empty();
    }

    private YamlNode node(Event event, Iterator<Event> events, int depth) {
        Mark mark = mark(event);
        if (depth > DEEPEST) {
            throw new RefusedYaml(mark, "too-deep", "嵌套超过" + DEEPEST + "层。", "减少嵌套。");
        }
        if (event.getEventId() == Event.ID.Alias) {
            throw new RefusedYaml(mark, "alias", "使用了别名（*）。", "把内容写在用到它的地方。");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw new RefusedYaml(mark, "alias", "使用了锚点（&）。", "删去锚点，把内容写在用到它的地方。");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, mark);
            case SequenceStart -> {
                untagged(((SequenceStartEvent) event).getTag(), mark);
                yield sequence(events, depth, mark);
            }
            case MappingStart -> {
                untagged(((MappingStartEvent) event).getTag(), mark);
                yield mapping(events, depth, mark);
            }
            default -> throw new RefusedYaml(mark, "not-yaml", "这里缺少内容。", "补上值。");
        };
    }

    private static YamlNode.Scalar scalar(ScalarEvent event, Mark mark) {
        untagged(event.getTag(), mark);
        return new YamlNode.Scalar(event.getValue(), mark);
    }

    private YamlNode sequence(Iterator<Event> events, int depth, Mark mark) {
        ImmutableList.Builder<YamlNode> items = ImmutableList.builder();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, events, depth + 1));
        }
        return new YamlNode.Sequence(items.build(), mark);
    }

    private YamlNode mapping(Iterator<Event> events, int depth, Mark mark) {
        ImmutableList.Builder<YamlNode.Entry> entries = ImmutableList.builder();
        Map<String, Mark> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next, events, depth + 1);
            YamlNode value = node(events.next(), events, depth + 1);
            Optional<YamlNode.Scalar> name = key.scalar();
            if (name.isEmpty()) {
                complaints.error(key.mark(), "wrong-type", "键是" + key.kind() + "。", "键应为单个值。");
                continue;
            }
            Mark before = seen.putIfAbsent(name.get().text(), key.mark());
            if (before != null) {
                complaints.error(
                        key.mark(),
                        "duplicate-key",
                        "键“" + name.get().text() + "”重复，第" + before.line() + "行已经有了。",
                        "只保留一处。");
                continue;
            }
            entries.add(new YamlNode.Entry(name.get(), value));
        }
        return new YamlNode.Mapping(entries.build(), mark);
    }

    private static void untagged(Optional<String> tag, Mark mark) {
        tag.ifPresent(written -> {
            throw new RefusedYaml(mark, "tag", "使用了标签“" + written + "”。", "删去标签，直接写值。");
        });
    }

    private Mark mark(Event event) {
        return new Mark(file, event.getStartMark().map(at -> at.getLine() + 1).orElse(0));
    }
}
