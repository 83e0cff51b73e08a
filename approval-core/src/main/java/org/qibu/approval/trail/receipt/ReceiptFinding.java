package org.qibu.approval.trail.receipt;

import java.util.Locale;
import org.qibu.approval.trail.Profile;
import org.qibu.approval.trail.Verdict;

/** One thing for which a receipt does not hold. */
public sealed interface ReceiptFinding {
    /** Stable, dotted, lower case; never translated, never reused. */
    String code();

    /** One Chinese sentence that says what is wrong. */
    String text();

    /**
     * It was made by another profile than the one by which it is checked, or of the log's key: code {@code receipt.profile}.
     *
     * @param said the profile that its first line names
     * @param digest the digest of the other one
     */
    record OtherProfile(Profile said, String digest) implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.profile";
        }

        @Override
        public String text() {
            return "凭证按 " + said.digest() + " 算法出具，却按 " + digest + " 算法核验";
        }
    }

    /**
     * The log did not sign its checkpoint, or what it signed was altered: code {@code receipt.signature}.
     *
     * @param log the name of the log's key
     */
    record NotSigned(String log) implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.signature";
        }

        @Override
        public String text() {
            return "检查点没有日志 " + log + " 的有效签名";
        }
    }

    /** What is signed is no checkpoint, so that no entry can be compared with it: code {@code receipt.checkpoint}. */
    record NoCheckpoint() implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.checkpoint";
        }

        @Override
        public String text() {
            return "凭证末尾签名的文字不是检查点，无法核对各条记录";
        }
    }

    /**
     * Its checkpoint is another log's: code {@code receipt.origin}.
     *
     * @param origin of which log it is
     * @param log of which log it must be
     */
    record OtherOrigin(String origin, String log) implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.origin";
        }

        @Override
        public String text() {
            return "检查点是日志 " + origin + " 的，不是 " + log + " 的";
        }
    }

    /**
     * Too few witnesses cosigned its checkpoint: code {@code receipt.witnesses}.
     *
     * @param seen how many of the policy's did
     * @param needed how many must
     */
    record TooFewWitnesses(int seen, int needed) implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.witnesses";
        }

        @Override
        public String text() {
            return "检查点只有 " + seen + " 个认可的见证方签名，至少需要 " + needed + " 个";
        }
    }

    /**
     * An entry is not proved: code {@code receipt.entry.} and the verdict, such as {@code receipt.entry.root-differs}.
     *
     * @param index where the receipt says it is
     * @param why what its proof comes to
     */
    record NotProven(long index, Verdict why) implements ReceiptFinding {
        @Override
        public String code() {
            return "receipt.entry." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String text() {
            return "序号 " + index + " 的记录：" + why.text();
        }
    }
}
