package org.qibu.server.desk.guide;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.picture.PlanPicture;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitForm;
import org.qibu.approval.trait.Traits;
import org.qibu.server.bench.Outcome;

/** The personal guide, for anybody. */
public final class GuideDesk {
    private final Regime regime;

    /** Guides by these rules. */
    public GuideDesk(Regime regime) {
        this.regime = regime;
    }

    /** The rules it guides by. */
    public Regime regime() {
        return regime;
    }

    /** The questions about a project. */
    public TraitForm questions() {
        return regime.traitForm();
    }

    /** The classes of projects, id to Chinese name. */
    public ImmutableMap<ClassId, String> classes() {
        return regime.classes().stream().collect(toImmutableMap(ProjectClass::id, ProjectClass::name));
    }

    /** How far these answers decide the guide. */
    public Inquiry inquire(ClassId projectClass, Map<String, String> traits) {
        return Inquiry.of(regime, projectClass, traits);
    }

    /** What a project of these traits must do, bring and wait for. */
    public Outcome<PersonalGuide> guide(ClassId projectClass, Map<String, String> traits) {
        return inquire(projectClass, traits).traits().fold(facts -> guide(facts.get(0)), Outcome::refused);
    }

    /** How the matters of a guide run side by side, to be drawn. */
    public PlanPicture plan(PersonalGuide guide) {
        return PlanPicture.of(guide.plan(), guide.plan().projectClass().name() + "并联安排", this::department);
    }

    private String department(DepartmentId id) {
        return regime.department(id).map(Department::name).orElse(id.value());
    }

    /** What a project must do, bring and wait for. */
    public Outcome<PersonalGuide> guide(Traits traits) {
        return PersonalGuide.of(regime, traits).fold(guides -> Outcome.done(guides.get(0)), Outcome::refused);
    }
}
