package org.qibu.approval.matter;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitForm;

/** Everything about the matters of a place and time (审批制度): what a pack holds, or an embedder puts together. */
public record Regime(
        TraitForm traitForm,
        ImmutableList<ProjectClass> classes,
        ImmutableList<Stage> stages,
        ImmutableList<StageMerge> merges,
        ImmutableList<Department> departments,
        ImmutableList<Material> materials,
        ImmutableList<Question> questions,
        ImmutableList<Matter> matters) {

    /** Finds a class of projects by its id. */
    public Optional<ProjectClass> projectClass(ClassId id) {
        return classes.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Finds a stage by its id; the stage that a merge makes is not among them. */
    public Optional<Stage> stage(StageId id) {
        return stages.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Finds a department by its id. */
    public Optional<Department> department(DepartmentId id) {
        return departments.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Finds a material by its id. */
    public Optional<Material> material(MaterialId id) {
        return materials.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Finds a question by its id. */
    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Finds a matter by its id. */
    public Optional<Matter> matter(MatterId id) {
        return matters.stream().filter(found -> found.id().equals(id)).findFirst();
    }
}
