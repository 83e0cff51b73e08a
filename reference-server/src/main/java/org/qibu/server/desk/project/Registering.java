package org.qibu.server.desk.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.guide.GuideDiff;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.project.Regime;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Traits;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.County;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.store.Append;

/** Writes down what a project is: registered once, described anew when it changes. */
final class Registering {
    private final Bench bench;

    Registering(Bench bench) {
        this.bench = bench;
    }

    /** Registers a project by its traits; the project's id is handed back in what was written. */
    Outcome<Written> register(Acting acting, Registration registration) {
        acting.caller()
                .require(
                        Operation.REGISTER_PROJECT,
                        ImmutableSet.of(registration.builder().value()));
        return bench.begin(
                acting,
                () -> described(registration)
                        .fold(facts -> registered(acting, registration, facts.get(0)), Outcome::refused));
    }

    /** The traits, if everything that is told at registration can stand; else all that cannot. */
    private Ruling<Traits> described(Registration registration) {
        Ruling<Traits> fitting = fitting(registration.projectClass(), registration.traits());
        ImmutableList<Finding> findings = Stream.of(
                        registration.name().isBlank()
                                ? Stream.of(Finding.of("project.no-name", "没有填写项目名称。")
                                        .at("name")
                                        .remedy("与立项文件上的名称一致。"))
                                : Stream.<Finding>empty(),
                        registration.code().stream().flatMap(this::taken),
                        fitting.findings().stream())
                .flatMap(each -> each)
                .collect(toImmutableList());
        return findings.isEmpty() ? fitting : Ruling.findings(findings);
    }

    private Stream<Finding> taken(ProjectCode code) {
        return bench
                .byCode(code)
                .map(known -> Finding.of("project.code-taken", "项目代码已由登记编号 " + known.id() + " 的项目使用。")
                        .at("code")
                        .remedy("核对项目代码；同一个项目只登记一次。"))
                .stream();
    }

    /** The traits, if they are answered as far as they matter and fit the class. */
    private Ruling<Traits> fitting(ClassId projectClass, Map<String, String> written) {
        var regime = bench.county().regime();
        Ruling<Traits> read = Inquiry.of(regime, projectClass, written).traits();
        return read.fold(
                facts -> PersonalGuide.of(regime, facts.get(0)).fold(fits -> read, Ruling::findings), Ruling::findings);
    }

    /** By what a project of these traits is judged today. */
    private Regime judgedBy(Traits traits) {
        var header = bench.county().pack().header();
        var projectClass =
                bench.county().regime().projectClass(traits.projectClass()).orElseThrow();
        return Regime.of(projectClass, header.id(), header.version());
    }

    private Outcome<Written> registered(Acting acting, Registration registration, Traits traits) {
        County county = bench.county();
        ProjectId id = bench.newProject();
        var stamp = county.stamp(acting.caller());
        var fact = new ProjectEvent.Registered(
                stamp, id, registration.name(), registration.builder(), traits, judgedBy(traits));
        ImmutableList<ProjectEvent> made = ImmutableList.<ProjectEvent>builder()
                .add(fact)
                .addAll(registration
                        .code()
                        .map(code -> Project.of(fact, ImmutableList.of())
                                .giveCode(stamp, code)
                                .orThrow())
                        .orElse(ImmutableList.of()))
                .build();
        var stream = bench.stream(id);
        return bench.append(
                acting, Append.on(stream.at(0)).with(stream, made), new Written("projects", id.value(), made.size()));
    }

    /** Changes what is said about a project; what is already filed stays under what was said then. */
    Outcome<Written> changeTraits(
            Acting acting, ProjectId project, ImmutableMap<String, String> traits, String reason) {
        acting.caller().require(Operation.CHANGE_TRAITS);
        return bench.again(acting).orElseGet(() -> {
            Project read = bench.project(acting.caller(), Operation.CHANGE_TRAITS, project);
            return fitting(read.traits().projectClass(), traits)
                    .fold(facts -> described(acting, read, facts.get(0), reason), Outcome::refused);
        });
    }

    /** What such a change would do to what the project has to do, bring and wait for. */
    Outcome<GuideDiff> compare(Caller caller, ProjectId project, ImmutableMap<String, String> traits) {
        Traits present = bench.project(caller, Operation.CHANGE_TRAITS, project).traits();
        var regime = bench.county().regime();
        return Inquiry.of(regime, present.projectClass(), traits)
                .traits()
                .fold(
                        facts -> PersonalGuide.of(regime, present)
                                .fold(
                                        before -> PersonalGuide.of(regime, facts.get(0))
                                                .fold(
                                                        after -> Outcome.done(
                                                                GuideDiff.between(regime, before.get(0), after.get(0))),
                                                        Outcome::refused),
                                        Outcome::refused),
                        Outcome::refused);
    }

    private Outcome<Written> described(Acting acting, Project read, Traits traits, String reason) {
        var stream = bench.stream(read.id());
        return read.describe(bench.county().stamp(acting.caller()), traits, judgedBy(traits), reason)
                .fold(
                        made -> bench.append(
                                acting,
                                Append.on(stream.at(read.version())).with(stream, made),
                                new Written("projects", read.id().value(), read.version() + made.size())),
                        Outcome::refused);
    }
}
