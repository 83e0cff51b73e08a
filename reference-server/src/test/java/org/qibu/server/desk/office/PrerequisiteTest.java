package org.qibu.server.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Role;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.OvertakenException;
import org.qibu.server.bench.Written;

/** Two submissions of one project: the later matter is not granted before the earlier, not even by a hair. */
class PrerequisiteTest {
    private static final MatterId FILING = MatterId.of("project-filing");
    private static final MatterId LAND = MatterId.of("land-use-permit");

    @TempDir
    private Path keys;

    private Runnable meanwhile = () -> {};
    private DeskCounty county;
    private SubmissionId earlier;
    private SubmissionId later;

    @BeforeEach
    void fileBoth() {
        county = new DeskCounty(keys, () -> meanwhile.run());
        earlier = SubmissionId.of("earlier-" + county.project);
        later = SubmissionId.of("later-" + county.project);
        county.file(earlier, FILING);
        county.file(later, LAND, FILING);
        county.accept(earlier, FILING);
        county.accept(later, LAND);
    }

    @Test
    void theLaterIsNotDraftedBeforeTheEarlierIsGranted() {
        assertThat(draft().findings()).extracting(finding -> finding.code()).containsExactly("join.earlier-matter");
        county.grant(earlier, FILING);
        assertThat(draft().findings()).isEmpty();
    }

    @Test
    void theLaterIsSignedOnceTheEarlierIsGranted() {
        county.grant(earlier, FILING);
        reviewed();
        assertThat(sign().findings()).isEmpty();
        assertThat(state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void theLaterIsNotSignedWhenTheEarlierWasRevokedAfterTheReview() {
        county.grant(earlier, FILING);
        reviewed();
        revoke();
        assertThat(sign().findings()).extracting(finding -> finding.code()).containsExactly("join.earlier-matter");
    }

    /** The grant is revoked after it was read and before the signature is written. */
    @Test
    void aRevocationCannotSlipInBetween() {
        county.grant(earlier, FILING);
        reviewed();
        meanwhile = this::revoke;
        assertThatThrownBy(this::sign).isInstanceOf(OvertakenException.class);
        meanwhile = () -> {};
        assertThat(state()).isEqualTo(CaseState.REVIEWED);
        assertThat(sign().findings()).isNotEmpty();
    }

    /** Another fact of an unconcerned submission does not disturb. */
    @Test
    void whatItDoesNotRestOnIsNotCompared() {
        county.grant(earlier, FILING);
        reviewed();
        SubmissionId other = SubmissionId.of("other-" + county.project);
        meanwhile = () -> county.file(other, MatterId.of("design-review"));
        assertThat(sign().findings()).isEmpty();
    }

    private org.qibu.server.bench.Outcome<Written> draft() {
        return county.decisions.draft(acting(Role.OFFICER), later, LAND, Outcome.GRANT, "符合条件");
    }

    private void reviewed() {
        assertThat(draft().findings()).isEmpty();
        assertThat(county.decisions
                        .review(acting(Role.REVIEWER), later, LAND, true, "同意")
                        .findings())
                .isEmpty();
    }

    private org.qibu.server.bench.Outcome<Written> sign() {
        return county.decisions.sign(acting(Role.LEADER), later, LAND, true, "");
    }

    private CaseState state() {
        return county.bench.submission(later).branch(LAND).orElseThrow().state();
    }

    private Acting acting(Role role) {
        return county.acting(role, LAND);
    }

    private void revoke() {
        county.revoke(earlier, FILING);
    }
}
