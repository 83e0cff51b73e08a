package org.qibu.server.demo.story;

import com.google.common.collect.ImmutableList;

/** Factories in the park: land granted with its design, and 标准地. */
final class ParkStories {
    private ParkStories() {}

    /** Land granted with its design: the second and third stage are one, and everything is decided. */
    static ImmutableList<Scene> factory() {
        return StoryWriter.of(Cast.FACTORY)
                .on(8, 3)
                .registers()
                .files("备案", "project-filing")
                .takesIn("备案", "project-filing")
                .at(14, 30)
                .completes("备案", "project-filing")
                .on(8, 5)
                .files("用地和环评", "land-use-permit", "eia-table-approval")
                .takesIn("用地和环评", "land-use-permit", "eia-table-approval")
                .on(8, 10)
                .completes("用地和环评", "land-use-permit")
                .on(8, 18)
                .completes("用地和环评", "eia-table-approval")
                .on(8, 24)
                .files("规划和图审", "planning-permit", "drawing-review")
                .takesIn("规划和图审", "planning-permit", "drawing-review")
                .on(8, 28)
                .completes("规划和图审", "planning-permit")
                .on(9, 2)
                .completes("规划和图审", "drawing-review")
                .on(9, 7)
                .files("施工许可", "supervision-registration", "construction-permit", "waste-permit")
                .takesIn("施工许可", "supervision-registration", "construction-permit", "waste-permit")
                .on(9, 8)
                .completes("施工许可", "supervision-registration")
                .on(9, 9)
                .completes("施工许可", "construction-permit", "waste-permit")
                .on(9, 14)
                .files("报装", "water-connection", "power-connection", "telecom-connection")
                .takesIn("报装", "water-connection", "power-connection", "telecom-connection")
                .on(9, 17)
                .completes("报装", "water-connection", "power-connection", "telecom-connection")
                .on(9, 28)
                .revokes("施工许可", "waste-permit", "申请时提交的消纳场地协议系虚假材料，属于《行政许可法》第六十九条第二款规定的情形")
                .scenes();
    }

    /** 标准地 whose price is not yet paid: no earthwork permit; a correction notice is running. */
    static ImmutableList<Scene> food() {
        return StoryWriter.of(Cast.FOOD)
                .on(9, 14)
                .registers()
                .files("设立登记", "enterprise-registration")
                .takesIn("设立登记", "enterprise-registration")
                .at(14, 30)
                .completes("设立登记", "enterprise-registration")
                .on(9, 17)
                .files("备案", "project-filing")
                .takesIn("备案", "project-filing")
                .at(14, 30)
                .completes("备案", "project-filing")
                .on(10, 12)
                .files("用地和环评", "land-use-permit", "eia-table-approval", "energy-review")
                .on(10, 13)
                .receives("用地和环评")
                .accepts("用地和环评", "land-use-permit", "eia-table-approval")
                .asksCorrection("用地和环评", "energy-review", "energy-report", "节能报告缺少蒸汽系统能耗测算", "补充蒸汽系统的能耗测算和能效水平比较")
                .on(10, 14)
                .starts("用地和环评", "land-use-permit", "eia-table-approval")
                .scenes();
    }
}
