package org.qibu.approval.casework;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_5;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_WRITTEN;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_34;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_37;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_4;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_44;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_45;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_69;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_72;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;

/**
 * Why an act is not lawful in a state.
 *
 * @param code the stable code of its finding
 * @param why one Chinese sentence
 * @param remedy what would be right
 * @param bases the articles
 */
public record Bar(String code, String why, String remedy, ImmutableList<LegalBasis> bases) {
    private static final LegalBasis ONE_WINDOW =
            LegalBasis.of("汉中市行政审批服务局开展高质量服务推进高质量项目若干措施（汉行审发〔2023〕7号）", "第四条", LocalDate.of(2023, 1, 1));

    static final Bar NO_RECEIPT = of("life.no-receipt", "窗口尚未出具收件凭证。", "先由窗口接件。", ONE_WINDOW);
    static final Bar RECEIPT_EXISTS = of("life.receipt-exists", "收件凭证已经出具。", "", ONE_WINDOW);
    static final Bar CORRECTION_ONCE = of(
            "life.correction-once",
            "需要补正的全部内容只能一次告知，不得再次要求补正新的内容。",
            "已要求的内容收齐后予以受理；仍未到位的，只能就已要求的内容告知。",
            ART_32_4,
            ART_72);
    static final Bar CORRECTION_AFTER_ACCEPTANCE = of(
            "life.correction-after-acceptance",
            "补正只能在受理之前告知；受理之后要求补充材料，不停止也不重新起算法定期限。",
            "可以请申请人自愿补充修改材料，期限照常计算。",
            ART_32_4,
            ART_72);
    static final Bar NOTHING_ASKED = of("life.nothing-asked", "没有告知过需要补正的内容。", "", ART_32_4);
    static final Bar ALL_SUPPLIED = of("life.all-supplied", "要求补正的内容已经收齐。", "应当受理。", ART_32_5);
    static final Bar NOT_ALL_SUPPLIED = of("life.not-all-supplied", "要求补正的内容尚未收齐。", "收齐后受理。", ART_32_5);
    static final Bar SUPPLY_FIRST = of("life.supply-first", "申请人尚未补正完毕。", "待补正完毕后再作判断。", ART_32_4);
    static final Bar ON_THE_SPOT_PAST = of("life.on-the-spot-past", "当场更正只在接件时进行，已经告知补正。", "按告知的内容补正。", ART_32_4);
    static final Bar MUST_ACCEPT = of(
            "life.must-accept", "申请人已按要求提交全部补正材料，应当受理，不得拒绝。", "予以受理；不符合法定条件的，受理后依法作出不予许可的决定并说明理由。", ART_32_5, ART_72);
    static final Bar TOLD_IN_TIME = of("life.told-in-time", "已经告知补正，不发生视为受理。", "", ART_32_4);
    static final Bar ALREADY_ACCEPTED = of("life.already-accepted", "已经受理。", "进入审查决定程序。", ART_32_5);
    static final Bar NOT_ACCEPTED = of("life.not-accepted", "尚未受理，不能进入审查决定程序。", "先依法受理。", ART_32_WRITTEN, ART_34);
    static final Bar NOT_STARTED = of("life.not-started", "部门尚未开始办理。", "先由承办岗开始办理。", ART_34);
    static final Bar STARTED = of("life.started", "部门已经开始办理。", "", ART_34);
    static final Bar SPECIAL_OPEN = of("life.special-open", "特别程序尚未结束，其结论是决定的依据。", "先结束特别程序。", ART_45);
    static final Bar NO_SPECIAL = of("life.no-special", "没有进行中的特别程序。", "", ART_45);
    static final Bar DRAFT_EXISTS = of("life.draft-exists", "已经拟定决定。", "如需变动，先退回承办。", ART_37);
    static final Bar NO_DRAFT = of("life.no-draft", "承办岗尚未拟定决定。", "依次承办、审核、签发。", ART_37);
    static final Bar NOT_REVIEWED = of("life.not-reviewed", "尚未审核。", "依次承办、审核、签发。", ART_37);
    static final Bar REVIEWED = of("life.reviewed", "已经审核通过。", "由签发岗签发，或者退回承办。", ART_37);
    static final Bar DECIDED = of("life.decided", "已经作出决定。", "对决定有异议的，可以依法申请行政复议或者提起行政诉讼。", ART_37);
    static final Bar NOT_DECIDED = of("life.not-decided", "尚未作出决定，没有可以发出的结果。", "先依法作出决定。", ART_37, ART_44);
    static final Bar NO_RESULT = of("life.no-result", "证件尚未制成。", "先制证，再发件。", ART_44);
    static final Bar RESULT_EXISTS = of("life.result-exists", "证件已经制成。", "制证有误的，先更正记录。", ART_44);
    static final Bar NOTHING_TO_MAKE = of("life.nothing-to-make", "不予许可的决定没有证件可制。", "由窗口送达决定书。", ART_44);
    static final Bar NOT_GRANTED = of("life.not-granted", "没有准予过行政许可，无可撤销。", "", ART_69);
    static final Bar TOLD_STANDS = of("life.told-stands", "已经告知、受理或者决定的事项不能以更正记录的方式改动。", "按法定程序另行作出。", ART_4);
    static final Bar ENDED = of("life.ended", "本事项已经终结。", "需要的，另行提出申请。", ART_4);

    /** What is found when the act is attempted in the state. */
    public Finding finding(CaseAct act, CaseState state) {
        String message = "当前为“" + state.text() + "”，不能“" + act.text() + "”：" + why;
        return new Finding(code, message, "", remedy, bases);
    }

    private static Bar of(String code, String why, String remedy, LegalBasis... bases) {
        return new Bar(code, why, remedy, ImmutableList.copyOf(bases));
    }
}
