package org.qibu.server.demo.story;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/** What people can do at the offices of the demo county; each is one act, or a few acts of one errand, at a real desk. */
public interface Offices {
    /** The builder registers its project. */
    void register(DemoProject project);

    /** The builder files one submission, leaving out some materials. */
    void file(Filed filed, ImmutableSet<MatterId> matters, ImmutableSet<MaterialId> lacking);

    /** The window issues the receipt of the materials. */
    void receive(Filed filed);

    /** The implementing body accepts. */
    void accept(Filed filed, MatterId matter);

    /** The implementing body tells everything that is to be corrected. */
    void askCorrection(Filed filed, MatterId matter, MaterialId material, String lacking, String required);

    /** The builder supplies what was asked. */
    void supply(Filed filed, MatterId matter, MaterialId material);

    /** The implementing body tells that no permit is needed. */
    void decline(Filed filed, MatterId matter, String reason);

    /** The implementing body refuses acceptance. */
    void refuseAcceptance(Filed filed, MatterId matter, RefusalGround ground, String reason, String applyTo);

    /** The builder takes the matter back. */
    void withdraw(Filed filed, MatterId matter, String reason);

    /** What the law makes happen by silence until now happens. */
    void keepSilent();

    /** The department begins to handle; everybody whose opinion the matter joins is asked with it. */
    void start(Filed filed, MatterId matter);

    /** A consulted department agrees. */
    void agree(Filed filed, MatterId matter, DepartmentId department, String opinion);

    /** Every consulted department agrees. */
    void agreeAll(Filed filed, MatterId matter);

    /** A consulted department returns the matter. */
    void sendBack(Filed filed, MatterId matter, DepartmentId department, String opinion, String rests);

    /** The builder revises a material after acceptance. */
    void revise(Filed filed, MatterId matter, MaterialId material, String reason);

    /** The department tells in writing that days are not counted, from tomorrow. */
    void exclude(Filed filed, MatterId matter, Ground ground, TimeLimit told, String what);

    /** What was not counted is done. */
    void resume(Filed filed, MatterId matter);

    /** The leader extends the limit. */
    void extend(Filed filed, MatterId matter, TimeLimit by, String reasons);

    /** The handler proposes to grant. */
    void draft(Filed filed, MatterId matter);

    /** The handler proposes to refuse. */
    void draftRefusal(Filed filed, MatterId matter, String reasons);

    /** The reviewer agrees with the proposal. */
    void review(Filed filed, MatterId matter);

    /** The leader signs. */
    void sign(Filed filed, MatterId matter);

    /** The department makes the certificate. */
    void record(Filed filed, MatterId matter);

    /** The window hands the result over, or serves the refusal. */
    void issue(Filed filed, MatterId matter);

    /** The department revokes what it granted. */
    void revoke(Filed filed, MatterId matter, String reasons);
}
