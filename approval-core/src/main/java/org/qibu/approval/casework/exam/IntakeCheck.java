package org.qibu.approval.casework.exam;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_31;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.Mention;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;

/**
 * The intake check (接件检查): everything that is missing or wrong in form, told at once.
 *
 * <p>It looks at completeness and form only (齐全、符合法定形式), never at substance, and it refuses nothing: an incomplete
 * application is received, and its findings become the one correction notice.
 *
 * @param questions what the merged form asks
 * @param materials what is asked to be handed in, without what government already holds
 */
public record IntakeCheck(ImmutableList<Question> questions, ImmutableList<Material> materials) {
    private static final long MEGABYTE = 1024L * 1024;

    /** Every finding: the form first, then the materials, each in the order of its list. */
    public ImmutableList<Finding> examine(Map<QuestionId, String> answers, List<SubmittedMaterial> handedIn) {
        return Stream.of(answers(answers), materials(handedIn), notAsked(answers, handedIn))
                .flatMap(found -> found)
                .collect(toImmutableList());
    }

    private Stream<Finding> answers(Map<QuestionId, String> answers) {
        return questions.stream()
                .flatMap(question -> question.examine(answers.getOrDefault(question.id(), "")).stream());
    }

    private Stream<Finding> materials(List<SubmittedMaterial> handedIn) {
        return materials.stream().flatMap(material -> {
            var files = handedIn.stream()
                    .filter(file -> file.material().equals(material.id()))
                    .collect(toImmutableList());
            return files.isEmpty() ? missing(material) : files.stream().flatMap(file -> form(material, file));
        });
    }

    private static Stream<Finding> missing(Material material) {
        return Stream.of(Finding.of("intake.material-missing", "缺少“" + material.name() + "”。", ART_32_4)
                .at(material.id().value())
                .remedy("提交“" + material.name() + "”（" + formats(material) + "，不超过" + material.maxMegabytes()
                        + "MB）。"));
    }

    private static Stream<Finding> form(Material material, SubmittedMaterial file) {
        return Stream.concat(
                        when(
                                !MediaTypes.isOneOf(file.mediaType(), material.formats()),
                                "intake.material-format",
                                "“" + material.name() + "”的文件格式不符（" + file.mediaType() + "）。",
                                "改用" + formats(material) + "格式。"),
                        when(
                                file.bytes() > material.maxMegabytes() * MEGABYTE,
                                "intake.material-too-large",
                                "“" + material.name() + "”的文件超过" + material.maxMegabytes() + "MB。",
                                "压缩或者拆分后重新提交。"))
                .map(finding -> finding.at(material.id().value()));
    }

    /** Nothing that is not asked may be demanded; what is handed in without being asked is only pointed out. */
    private Stream<Finding> notAsked(Map<QuestionId, String> answers, List<SubmittedMaterial> handedIn) {
        ImmutableSet<QuestionId> asked = questions.stream().map(Question::id).collect(toImmutableSet());
        ImmutableSet<MaterialId> wanted = materials.stream().map(Material::id).collect(toImmutableSet());
        return Stream.concat(
                answers.keySet().stream()
                        .filter(question -> !asked.contains(question))
                        .map(question -> extra(
                                "intake.answer-not-asked", "没有要求填写“" + Mention.of(question) + "”。", question.value())),
                handedIn.stream()
                        .map(SubmittedMaterial::material)
                        .distinct()
                        .filter(material -> !wanted.contains(material))
                        .map(material -> extra(
                                "intake.material-not-asked",
                                "没有要求提交“" + Mention.of(material) + "”。",
                                material.value())));
    }

    private static Finding extra(String code, String message, String where) {
        return Finding.of(code, message, ART_31).at(where).remedy("不必提交，可以删去。");
    }

    private static Stream<Finding> when(boolean wrong, String code, String message, String remedy) {
        return wrong ? Stream.of(Finding.of(code, message, ART_32_4).remedy(remedy)) : Stream.empty();
    }

    private static String formats(Material material) {
        return String.join("、", material.formats());
    }
}
