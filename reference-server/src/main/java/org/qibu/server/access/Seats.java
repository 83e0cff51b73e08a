package org.qibu.server.access;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.Regime;

/**
 * The offices there are. Nobody sits in one that is not there: what follows relies on it.
 *
 * @param departments the ids of the departments
 */
public record Seats(ImmutableSet<String> departments) {
    /** Those of a regime. */
    public static Seats of(Regime regime) {
        return new Seats(regime.departments().stream()
                .map(department -> department.id().value())
                .collect(toImmutableSet()));
    }

    /** Tells whether the role can be held in the office: in a department, as an organisation, or in none. */
    public boolean hold(Role role, String office) {
        if (role == Role.BUILDER) {
            return UnifiedSocialCreditCode.examine(office).isValid();
        }
        return role.isOfDepartment() ? departments.contains(office) : office.isEmpty();
    }
}
