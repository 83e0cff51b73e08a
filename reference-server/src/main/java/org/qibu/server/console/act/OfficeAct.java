package org.qibu.server.console.act;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.kit.Act.Weight;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.Desks;
import org.qibu.server.desk.matter.MatterCase;

/**
 * An act on a matter as the console offers it: what it asks, and which desk does it.
 *
 * @param operation the operation it is, by which it is allowed or not
 * @param meaning what it does, in one Chinese sentence
 * @param weight how much it stands out
 * @param asks its questions
 * @param doing the desk
 */
public record OfficeAct(
        Operation operation,
        String meaning,
        Weight weight,
        Function<MatterCase, ImmutableList<Field>> asks,
        Doing doing) {

    /** Does the act at its desk. */
    @FunctionalInterface
    public interface Doing {
        /** Reads the answers and acts. */
        Outcome<Written> at(Desks desks, Acting acting, Subject subject, Answers answers);
    }

    /**
     * What is acted on.
     *
     * @param submission the filing
     * @param matter the matter
     */
    public record Subject(SubmissionId submission, MatterId matter) {}

    static OfficeAct of(Operation operation, String meaning, Weight weight, Doing doing, Field... asks) {
        ImmutableList<Field> fields = ImmutableList.copyOf(asks);
        return new OfficeAct(operation, meaning, weight, any -> fields, doing);
    }

    static OfficeAct asking(
            Operation operation,
            String meaning,
            Weight weight,
            Function<MatterCase, ImmutableList<Field>> asks,
            Doing doing) {
        return new OfficeAct(operation, meaning, weight, asks, doing);
    }
}
