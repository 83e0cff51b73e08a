package org.qibu.server.desk.matter;

import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.TimeLimit;

/**
 * The limit of a matter that ends first.
 *
 * @param what what it is for, in Chinese, such as {@code 受理或告知}
 * @param day its last day
 * @param workdaysLeft working days left of it; negative when over
 * @param light how pressing it is
 * @param span what it is reckoned from; empty for the promised and the statutory limit, which have ledgers of their own
 */
public record Due(String what, LocalDate day, int workdaysLeft, Light light, Optional<Span> span) {
    /** The promised limit (承诺期限). */
    public static final String PROMISED = "承诺期限";
    /** The limit of the law (法定期限). */
    public static final String STATUTORY = "法定期限";

    /** A limit from a day, by which its last day is explained. */
    public record Span(LocalDate from, TimeLimit limit) {}
}
