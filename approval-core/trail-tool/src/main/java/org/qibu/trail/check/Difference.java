package org.qibu.trail.check;

import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.tile.TilePath;

/** Where a log is not what its checkpoint says. */
public sealed interface Difference {
    /** The Chinese words: where, what was expected, what was found. */
    String text();

    /** A stable name of its kind, for machines: that of the record. */
    default String code() {
        return getClass().getSimpleName();
    }

    /** There is no checkpoint. */
    record NoCheckpoint() implements Difference {
        @Override
        public String text() {
            return "没有检查点（checkpoint）";
        }
    }

    /** What is published as a checkpoint is none. */
    record MalformedCheckpoint(String why) implements Difference {
        @Override
        public String text() {
            return "检查点不合格式：" + why;
        }
    }

    /** The checkpoint is another log's. */
    record OtherOrigin(String expected, String found) implements Difference {
        @Override
        public String text() {
            return "检查点是另一个日志的：应为" + expected + "，实为" + found;
        }
    }

    /** The holder of the key did not sign the checkpoint. */
    record NotSigned(String key) implements Difference {
        @Override
        public String text() {
            return "检查点上没有这把公钥的有效签名：" + key;
        }
    }

    /** Fewer witnesses than are asked for cosigned the checkpoint. */
    record NotWitnessed(int needed, int found) implements Difference {
        @Override
        public String text() {
            return "检查点上只有" + found + "个认可的见证方签名，至少需要" + needed + "个";
        }
    }

    /** A tile or a bundle that must be there is not. */
    record Missing(TilePath path) implements Difference {
        @Override
        public String text() {
            return "缺少" + path;
        }
    }

    /** A tile has another length than its path says, in bytes. */
    record WrongLength(TilePath path, long expected, long found) implements Difference {
        @Override
        public String text() {
            return path + "的长度不对：应为" + expected + "字节，实为" + found + "字节"
                    + (found > TilePath.FULL * Hash.LENGTH ? "或更多" : "");
        }
    }

    /** A bundle is not a sequence of entries. */
    record MalformedBundle(TilePath path) implements Difference {
        @Override
        public String text() {
            return path + "不是条目包：它在一条条目的中间结束";
        }
    }

    /**
     * A bundle has all its entries as they were signed up to the shorter of both counts, and then too many or too few.
     *
     * @param index the first entry that is missing or too many
     */
    record WrongCount(TilePath path, long index, int expected, int found) implements Difference {
        @Override
        public String text() {
            return path + "的条数不对：应为" + expected + "条，实为" + found + "条；第" + index + "条"
                    + (found < expected ? "缺失" : "多出");
        }
    }

    /** An entry is not the one that was signed for its place: the tiles lead to the signed root, and it does not. */
    record EntryDiffers(long index, TilePath bundle, Tampering how, Hash expected, Hash found) implements Difference {
        @Override
        public String text() {
            return "第" + index + "条（在" + bundle + "）与签名的不符：" + how.text() + "；叶散列应为" + expected + "，实为" + found;
        }
    }

    /**
     * A hash in a tile is not what the entries come to.
     *
     * @param first the first entry below it
     * @param last the last entry below it, included
     */
    record HashDiffers(TilePath path, long first, long last, Hash expected, Hash found) implements Difference {
        @Override
        public String text() {
            String entries = first == last ? "第" + first + "条" : "第" + first + "至" + last + "条";
            return path + "中" + entries + "的散列不对：按条目应为" + expected + "，实为" + found;
        }
    }

    /**
     * A tile does not come to the hash that leads from it to the signed root, and what lies below does not tell which of its hashes
     * is wrong.
     *
     * @param first the first entry below it
     * @param last the last entry below it, included
     */
    record TileDiffers(TilePath path, long first, long last, Hash expected, Hash found) implements Difference {
        @Override
        public String text() {
            return path + "（第" + first + "至" + last + "条）连不到签名的根：应为" + expected + "，实为" + found;
        }
    }

    /** The last tile of every level, of which the root is made, come to another, and agree with what lies below them. */
    record EdgeDiffers(TreeHead signed, Hash made) implements Difference {
        @Override
        public String text() {
            return "各层最后一块瓦片合成的根与签名的根不符（共" + signed.size() + "条）：签名的是" + signed.root() + "，合成的是" + made;
        }
    }

    /** An entry and its hash in the tile differ, and neither leads to the signed root. */
    record NeitherSigned(long index, TilePath bundle, TilePath tile, Hash entry, Hash found) implements Difference {
        @Override
        public String text() {
            return "第" + index + "条（在" + bundle + "）与" + tile + "不符，二者都连不到签名的根：条目的叶散列为" + entry + "，瓦片中为" + found;
        }
    }

    /** A partial tile that is still kept is not the beginning of what it became. */
    record StalePartial(TilePath path) implements Difference {
        @Override
        public String text() {
            return path + "是以前留下的不满的一块，却不是现在这一块的开头";
        }
    }

    /** Entries and tiles agree, and come to another root than was signed: the log was rewritten as a whole. */
    record RootDiffers(TreeHead signed, Hash rebuilt) implements Difference {
        @Override
        public String text() {
            return "按条目重建的根与签名的根不符（共" + signed.size() + "条）：签名的是" + signed.root() + "，重建的是" + rebuilt
                    + "。条目与瓦片一致，日志是整个改写过的";
        }
    }
}
