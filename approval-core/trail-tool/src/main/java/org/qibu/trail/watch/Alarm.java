package org.qibu.trail.watch;

/** What a log must never show. */
public enum Alarm {
    /** What is published as a checkpoint is none. */
    MALFORMED("出示的不是检查点"),
    /** The checkpoint is another log's. */
    OTHER_ORIGIN("出示的是另一个日志的检查点"),
    /** The holder of the key did not sign it. */
    NOT_SIGNED("检查点上没有这把公钥的有效签名"),
    /** It is shorter than it was: taken back, or an old copy. */
    ROLLED_BACK("日志变短了，被退回到从前或换成了旧备份"),
    /** It is as long as it was, with another root: two histories. */
    FORKED("同样的条数，不同的根：日志有两个版本"),
    /** What was there is no longer what it was. */
    REWRITTEN("新的检查点不是从上次的接下去的：已有的条目被改写过"),
    /** The tiles come to another root than was signed. */
    TILES_DIFFER("瓦片与签名的根不符"),
    /** The entries come to another root than was signed. */
    ENTRIES_DIFFER("新的条目与签名的根不符"),
    /** A tile or a bundle without which nothing can be proved is not published. */
    WITHHELD("没有给出证明所需的瓦片或条目包"),
    /** Fewer witnesses than are asked for cosigned it. */
    NOT_WITNESSED("检查点上认可的见证方签名不够"),
    /** What was signed long ago is no longer published as it was signed. */
    PART_DIFFERS("日志的旧内容与签名的根不符"),
    /** It has not grown for longer than it may: it stands still, or only for who looks here. */
    STALE("日志很久没有增加");

    private final String text;

    Alarm(String text) {
        this.text = text;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
