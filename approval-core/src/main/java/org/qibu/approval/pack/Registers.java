package org.qibu.approval.pack;

import java.util.List;
import org.qibu.approval.yaml.Complaints;

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

    void complain(Complaints complaints) {
        List.of(traits, classes, stages, departments, materials, questions, matters)
                .forEach(register -> register.complain(complaints));
    }
}
