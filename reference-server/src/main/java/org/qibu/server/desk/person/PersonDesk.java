package org.qibu.server.desk.person;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.UUID;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.PersonFacts;
import org.qibu.approval.law.Finding;
import org.qibu.approval.privacy.Erasure;
import org.qibu.approval.privacy.ErasureGround;
import org.qibu.approval.privacy.PersonEvent;
import org.qibu.approval.store.Head;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.KeptPerson;

/** Erases what is kept of a person, where no duty to keep stands against it, and says so for ever. */
public final class PersonDesk {
    private final Bench bench;
    private final FactStore facts;
    private final Erasure erasure;

    /** Works on this bench, by the county's periods of keeping. */
    public PersonDesk(Bench bench, FactStore facts, Erasure erasure) {
        this.bench = bench;
        this.facts = facts;
        this.erasure = erasure;
    }

    /** Erases the person whom a submission names, there and in every other submission that names them. */
    public Outcome<Written> erase(Acting acting, SubmissionId named, ErasureGround ground, String reason) {
        acting.caller().require(Operation.ERASE_PERSON);
        return bench.again(acting).orElseGet(() -> {
            Submission submission = bench.submission(acting.caller(), Operation.ERASE_PERSON, named);
            return facts.personOf(bench.stream(submission.id()))
                    .map(person -> erase(acting, submission, person, ground, reason))
                    .orElseGet(() -> refused("erasure.nothing", "这件申报没有记载个人信息。"));
        });
    }

    private Outcome<Written> erase(
            Acting acting, Submission named, KeptPerson person, ErasureGround ground, String reason) {
        StreamId<PersonEvent> stream = PersonFacts.of(bench.county().division(), person.key());
        History<PersonEvent> read = facts.read(stream);
        if (!read.isEmpty()) {
            return refused("erasure.done", "这件申报的个人信息已经依法删除。");
        }
        ImmutableList<Submission> submissions = bench.submissions(person.streams().stream()
                .map(name -> SubmissionId.of(name.substring(name.indexOf('/') + 1)))
                .collect(toImmutableList()));
        ImmutableList<Head> heads = Stream.concat(
                        Stream.of(read.head()),
                        submissions.stream().map(each -> bench.stream(each.id()).at(each.version())))
                .collect(toImmutableList());
        return erasure.erase(bench.county().stamp(acting.caller()), ground, reason, submissions)
                .fold(
                        made -> bench.append(
                                acting,
                                Append.on(heads).with(stream, made).erasing(person),
                                new Written("submissions", named.id().value(), named.version())),
                        Outcome::refused);
    }

    private static Outcome<Written> refused(String code, String message) {
        return Outcome.refused(ImmutableList.of(Finding.of(code, message)));
    }

    /** Takes away the keys of all whose erasure is a fact: one comes back with an older copy of the keys. */
    public void finish() {
        DivisionCode county = bench.county().division();
        facts.streams(county, PersonFacts.KIND).forEach(stream -> facts.erase(county, UUID.fromString(stream.key())));
    }
}
