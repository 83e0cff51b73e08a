package org.qibu.approval.pack;

import java.util.List;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.Mark;

/** The ids of a pack, by kind. */
record Registers(
        IdRegister traits,
        IdRegister classes,
        IdRegister stages,
        IdRegister departments,
        IdRegister materials,
        IdRegister questions,
        IdRegister matters) {
    static Registers empty() {
        return new Registers(
                new IdRegister("特征"),
                new IdRegister("项目类别"),
                new IdRegister("阶段"),
                new IdRegister("部门"),
                new IdRegister("材料"),
                new IdRegister("表单项"),
                new IdRegister("事项"));
    }

    private List<IdRegister> all() {
        return List.of(matters, stages, classes, materials, questions, departments, traits);
    }

    void complain(Complaints complaints) {
        all().forEach(register -> register.complain(complaints));
    }

    /** Where an id of any kind is declared; matters come first, for most findings are about them. */
    Mark mark(String id) {
        return all().stream()
                .flatMap(register -> register.mark(id).stream())
                .findFirst()
                .orElse(Mark.file("pack.yaml"));
    }
}
