package org.qibu.approval.code;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import org.qibu.approval.law.Finding;

/** Collects what is seen in one identifier, so that everything is told at once. */
final class Remarks {
    private static final int LONGEST = 200;

    private final IdentifierType type;
    private final ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();

    private Remarks(IdentifierType type) {
        this.type = type;
    }

    /** Examines the spelling, then the rest of the text as it would be with its spelling mended. */
    static Examination on(IdentifierType type, String typed, BiConsumer<String, Remarks> rules) {
        Remarks remarks = new Remarks(type);
        if (typed.length() > LONGEST) {
            remarks.format("length", "长达" + typed.length() + "个字符，不是" + type.text() + "。", "");
            return remarks.examination();
        }
        Spelling spelling = Spelling.of(typed);
        if (spelling.clean().isEmpty()) {
            remarks.format("empty", type.text() + "为空。", "请填写" + type.text() + "。");
            return remarks.examination();
        }
        spelling.remark(type, remarks);
        rules.accept(spelling.clean(), remarks);
        return remarks.examination();
    }

    /** Gives the examined text back, or refuses it with every finding. */
    static String require(IdentifierType type, String typed) {
        Examination examination = type.examine(typed);
        if (!examination.isValid()) {
            throw new InvalidCodeException(type, examination.findings());
        }
        return typed;
    }

    void format(String code, String message, String remedy) {
        add(Grade.FORMAT, code, message, remedy);
    }

    void add(Grade grade, String code, String message, String remedy) {
        Finding finding = Finding.of(type.shortName() + "." + code, message).remedy(remedy);
        remarks.add(new Remark(grade, finding));
    }

    void note(String note) {
        notes.add(note);
    }

    private Examination examination() {
        return new Examination(remarks.build(), notes.build());
    }
}
