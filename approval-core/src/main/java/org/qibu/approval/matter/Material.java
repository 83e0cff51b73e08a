package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;

/**
 * Something an applicant hands in, or a result that the next matter rests on (申请材料).
 *
 * @param issuer who makes it
 * @param formats the kinds of file it may be, by extension
 * @param maxMegabytes the largest file
 * @param original the paper original must be seen
 * @param held set where it is already in government hands, so that it is not asked for
 */
public record Material(
        MaterialId id,
        String name,
        String issuer,
        ImmutableSortedSet<String> formats,
        int maxMegabytes,
        boolean original,
        Optional<Held> held,
        Provenance provenance) {
    /** The formats a pack may name. */
    public static final ImmutableSortedSet<String> KNOWN_FORMATS =
            ImmutableSortedSet.of("docx", "dwg", "jpg", "ofd", "pdf", "png", "xlsx", "zip");

    /**
     * Throws {@link IllegalArgumentException} if it has no name, no format or an unknown one, or allows less than 1
     * or more than 500 MB.
     */
    public Material {
        checkArgument(!name.isBlank(), "material %s has no name", id);
        checkArgument(!formats.isEmpty() && KNOWN_FORMATS.containsAll(formats), "material %s: %s", id, formats);
        checkArgument(maxMegabytes >= 1 && maxMegabytes <= 500, "material %s: %s MB", id, maxMegabytes);
    }

    /**
     * Why a material is not asked for.
     *
     * @param from where it is, or from whom it is obtained
     */
    public record Held(How how, String from, ImmutableList<LegalBasis> bases) {
        /** Throws {@link IllegalArgumentException} if the holder is blank. */
        public Held {
            checkArgument(!from.isBlank(), "held by nobody");
        }

        /** Says the reason in Chinese. */
        public String text() {
            return how.text + "：" + from;
        }
    }

    /** How government comes by it. */
    public enum How {
        /** The handling side already has it. */
        HELD("held", "政府部门已有存档"),
        /** It is obtained by sharing data or certificates. */
        SHARED("shared", "可以通过数据共享取得");

        private final String key;
        private final String text;

        How(String key, String text) {
            this.key = key;
            this.text = text;
        }

        /** The key under which a pack writes it. */
        public String key() {
            return key;
        }
    }
}
