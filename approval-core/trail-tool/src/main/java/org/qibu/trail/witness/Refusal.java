package org.qibu.trail.witness;

import java.nio.file.Path;
import java.util.Optional;
import org.qibu.approval.trail.TreeHead;
import org.qibu.approval.trail.note.Witness;

/**
 * What a witness refused of a log, and where it keeps both checkpoints.
 *
 * @param log the log's name
 * @param seen the size that was cosigned last
 * @param shown the size of what was shown instead
 * @param kept the file with both, as the log signed them; empty if it could not be written
 */
public record Refusal(String log, Kind kind, long seen, long shown, Optional<Path> kept) {
    /** How what was shown goes against what was cosigned. */
    public enum Kind {
        /** Of one size two roots, both signed: the two checkpoints by themselves prove that the log has two histories. */
        FORKED("同样的条数，不同的根，日志有两个版本"),
        /** Longer, and not proved to go on: rewritten, or the proof is not one, which whoever has the checkpoint can send. */
        NOT_PROVED("不能证明是接下去的，日志被改写过，或者送来的证明不对"),
        /** Shorter: taken back, or only a request that came late. */
        SHORTER("比已会签的短，日志被退回到从前，或者只是请求来迟了");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The Chinese words. */
        public String text() {
            return text;
        }

        /** Names it; empty for what says nothing against the log. */
        static Optional<Kind> of(TreeHead seen, TreeHead shown, Witness.Answer answer) {
            boolean isRefused =
                    answer instanceof Witness.Answer.BeginsElsewhere || answer instanceof Witness.Answer.Inconsistent;
            if (!isRefused || shown.equals(seen)) {
                return Optional.empty();
            }
            if (shown.size() <= seen.size()) {
                return Optional.of(shown.size() == seen.size() ? FORKED : SHORTER);
            }
            return answer instanceof Witness.Answer.Inconsistent ? Optional.of(NOT_PROVED) : Optional.empty();
        }
    }

    /** One line of Chinese. */
    public String text() {
        return "拒绝会签" + log + "：" + kind.text() + "（已会签" + seen + "条，出示" + shown + "条）；"
                + kept.map(file -> "两个检查点存于" + file).orElse("没能存下两个检查点");
    }
}
