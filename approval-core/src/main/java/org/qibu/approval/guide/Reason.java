package org.qibu.approval.guide;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.plan.Verdict;

/** Why a material that a matter needs is not asked for. */
public sealed interface Reason {
    /** Says it in Chinese. */
    String text();

    /** The articles it rests on; empty where it follows from the plan alone. */
    ImmutableList<LegalBasis> bases();

    /** Why a matter's result is not asked for: the matter makes it, or is lifted so that it will never be. */
    static Optional<Reason> ofResult(ChecklistLine line) {
        if (line.verdict().isRequired()) {
            return Optional.of(new Produced(line.matter()));
        }
        return line.verdict() instanceof Verdict.Exempt exempt
                ? Optional.of(new NeverMade(line.matter(), exempt))
                : Optional.empty();
    }

    /** It is in government hands, or obtained by sharing. */
    record Held(Material.Held held) implements Reason {
        @Override
        public String text() {
            return held.text();
        }

        @Override
        public ImmutableList<LegalBasis> bases() {
            return held.bases();
        }
    }

    /** An earlier matter of the same plan produces it. */
    record Produced(Matter by) implements Reason {
        @Override
        public String text() {
            return "由本项目的“" + by.name() + "”产生，办结后自动取用";
        }

        @Override
        public ImmutableList<LegalBasis> bases() {
            return ImmutableList.of();
        }
    }

    /** The matter that would produce it is lifted. */
    record NeverMade(Matter by, Verdict.Exempt verdict) implements Reason {
        @Override
        public String text() {
            return "“" + by.name() + "”免予办理，不产生这份材料：" + verdict.reason();
        }

        @Override
        public ImmutableList<LegalBasis> bases() {
            return verdict.bases();
        }
    }
}
