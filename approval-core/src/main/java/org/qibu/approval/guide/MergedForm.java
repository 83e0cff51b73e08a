package org.qibu.approval.guide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.matter.KnownFrom;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.Checklist;

/**
 * The merged form (一张表单).
 *
 * @param asked each question once, in the order of the regime
 * @param answered the questions whose answers are already known
 */
public record MergedForm(ImmutableList<Line> asked, ImmutableList<Answered> answered) {
    static MergedForm of(Regime regime, Checklist checklist, ImmutableMap<KnownFrom.OfProject, String> registered) {
        ImmutableListMultimap.Builder<QuestionId, Matter> needs = ImmutableListMultimap.builder();
        checklist
                .required()
                .forEach(matter -> matter.form().stream().distinct().forEach(question -> needs.put(question, matter)));
        ImmutableListMultimap<QuestionId, Matter> neededBy = needs.build();
        ImmutableList.Builder<Line> asked = ImmutableList.builder();
        ImmutableList.Builder<Answered> answered = ImmutableList.builder();
        for (Question question : regime.questions()) {
            ImmutableList<Matter> matters = neededBy.get(question.id());
            if (!matters.isEmpty()
                    && question.known()
                            .map(from -> from.arises(checklist.traits()))
                            .orElse(true)) {
                Line line = new Line(question, matters);
                question.known()
                        .flatMap(from -> from.answer(checklist.traits(), registered))
                        .ifPresentOrElse(answer -> answered.add(new Answered(line, answer)), () -> asked.add(line));
            }
        }
        return new MergedForm(asked.build(), answered.build());
    }

    /** How many questions the matters' own forms would ask, one form after another. */
    public int questionsAlone() {
        return asked.stream().mapToInt(line -> line.neededBy().size()).sum()
                + answered.stream()
                        .mapToInt(each -> each.line().neededBy().size())
                        .sum();
    }

    /** A question and the matters that need its answer. */
    public record Line(Question question, ImmutableList<Matter> neededBy) {}

    /** A question with the answer that is already known. */
    public record Answered(Line line, String answer) {}
}
