package org.qibu.server.demo.story;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.RefusalGround;

/** Projects of private investment in town: caps 50 and 40 working days. */
final class PrivateStories {
    private PrivateStories() {}

    /** A housing estate that used nearly all of its fifty days. */
    static ImmutableList<Scene> housing() {
        return StoryWriter.of(Cast.HOUSING)
                .on(7, 1)
                .registers()
                .files("备案", "project-filing")
                .takesIn("备案", "project-filing")
                .at(14, 30)
                .completes("备案", "project-filing")
                .on(7, 3)
                .files("用地", "land-use-permit")
                .takesIn("用地", "land-use-permit")
                .on(7, 16)
                .completes("用地", "land-use-permit")
                .on(7, 17)
                .files("方案", "design-review")
                .takesIn("方案", "design-review")
                .on(8, 6)
                .completes("方案", "design-review")
                .on(8, 7)
                .files("规划", "planning-permit", "civil-defence-basement")
                .takesIn("规划", "planning-permit", "civil-defence-basement")
                .on(8, 14)
                .completes("规划", "civil-defence-basement")
                .on(8, 20)
                .completes("规划", "planning-permit")
                .on(9, 7)
                .files("图审", "drawing-review", "fire-design-review")
                .takesIn("图审", "drawing-review", "fire-design-review")
                .on(9, 16)
                .completes("图审", "drawing-review")
                .on(9, 22)
                .completes("图审", "fire-design-review")
                .on(10, 14)
                .files("施工许可", "supervision-registration", "construction-permit")
                .takesIn("施工许可", "supervision-registration", "construction-permit")
                .on(10, 15)
                .completes("施工许可", "supervision-registration")
                .at(14, 30)
                .starts("施工许可", "construction-permit")
                .on(10, 16)
                .at(18, 40)
                .files("报装", "water-connection", "power-connection", "gas-connection")
                .on(10, 19)
                .at(9, 6)
                .receives("报装")
                .scenes();
    }

    /** Acceptance of a finished building: one acceptance was refused and holds only itself. */
    static ImmutableList<Scene> complex() {
        return StoryWriter.of(Cast.COMPLEX)
                .on(9, 18)
                .registers()
                .files(
                        "联合验收",
                        "planning-verification",
                        "land-verification",
                        "fire-acceptance",
                        "civil-defence-acceptance",
                        "archives-acceptance",
                        "joint-acceptance")
                .on(9, 20)
                .takesIn(
                        "联合验收",
                        "planning-verification",
                        "land-verification",
                        "fire-acceptance",
                        "civil-defence-acceptance",
                        "archives-acceptance",
                        "joint-acceptance")
                .on(9, 23)
                .completes("联合验收", "civil-defence-acceptance")
                .at(14, 30)
                .completes("联合验收", "archives-acceptance")
                .on(9, 28)
                .completes("联合验收", "planning-verification", "land-verification")
                .on(9, 29)
                .starts("联合验收", "fire-acceptance")
                .refuses("联合验收", "fire-acceptance", "三层东侧防火卷帘与火灾自动报警系统未联动，不符合消防技术标准")
                .at(15, 0)
                .issues("联合验收", "fire-acceptance")
                .scenes();
    }

    /** A warehouse below the limit asks for a permit it does not need; its parts cannot be split off. */
    static ImmutableList<Scene> warehouse() {
        return StoryWriter.of(Cast.WAREHOUSE)
                .on(10, 8)
                .registers()
                .files("备案", "project-filing")
                .takesIn("备案", "project-filing")
                .at(14, 30)
                .completes("备案", "project-filing")
                .scenes();
    }

    /** The same warehouse split into parts: the exemption does not hold. */
    static ImmutableList<Scene> splitWarehouse() {
        return StoryWriter.of(Cast.SPLIT_WAREHOUSE).on(10, 9).registers().scenes();
    }

    /** What else can become of an application: silence, refusal of acceptance, no permit needed, withdrawal. */
    static ImmutableList<Scene> depot() {
        return StoryWriter.of(Cast.DEPOT)
                .on(9, 14)
                .registers()
                .files("备案", "project-filing", "eia-form-filing")
                .receives("备案")
                .accepts("备案", "project-filing")
                .at(11, 30)
                .withdraws("备案", "eia-form-filing", "项目内容调整，重新填报")
                .at(14, 30)
                .completes("备案", "project-filing")
                .on(9, 16)
                .files("渣土和绿地", "waste-permit", "green-permit")
                .receives("渣土和绿地")
                .accepts("渣土和绿地", "waste-permit")
                .declines("渣土和绿地", "green-permit", "占用的是本单位附属绿地，依法不需要取得临时占用城市绿化用地许可")
                .on(9, 22)
                .withdraws("渣土和绿地", "waste-permit", "土方就地平衡，不再外运")
                .on(9, 23)
                .files("国道接口", "pipeline-permit")
                .receives("国道接口")
                .refusesAcceptance(
                        "国道接口", "pipeline-permit", RefusalGround.OUTSIDE_POWER, "接口位于国道用地范围，不属于本行政机关职权", "公路管理机构")
                .on(9, 28)
                .files("占道", "road-excavation")
                .receives("占道")
                .on(10, 12)
                .keepsSilent()
                .at(10, 30)
                .starts("占道", "road-excavation")
                .scenes();
    }
}
