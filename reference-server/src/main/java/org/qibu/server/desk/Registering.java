package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.project.Project;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.project.Regime;
import org.qibu.approval.trait.Traits;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.store.Append;

/** Writes down what a project is: registered once, described anew when it changes. */
final class Registering {
    private final Bench bench;

    Registering(Bench bench) {
        this.bench = bench;
    }

    /** Registers a project by its traits; the project's id is handed back in what was written. */
    Outcome<Written> register(Acting acting, Registration registration) {
        Caller caller = acting.caller();
        caller.require(Operation.REGISTER_PROJECT);
        if (caller.role() == Role.BUILDER) {
            caller.requireOffice(registration.builder().value(), "为其他单位登记项目");
        }
        return bench.begin(
                acting,
                () -> traits(registration)
                        .fold(facts -> registered(acting, registration, facts.get(0)), Outcome::refused));
    }

    private Ruling<Traits> traits(Registration registration) {
        var regime = bench.county().regime();
        Ruling<Traits> read = Inquiry.of(regime, registration.projectClass(), registration.traits())
                .traits();
        Ruling<Traits> fitting = read.fold(
                facts -> PersonalGuide.of(regime, facts.get(0)).fold(fits -> read, Ruling::findings), Ruling::findings);
        return registration.name().isBlank()
                ? Ruling.findings(Iterables.concat(
                        ImmutableList.of(Finding.of("project.no-name", "没有填写项目名称。")
                                .at("name")
                                .remedy("与立项文件上的名称一致。")),
                        fitting.findings()))
                : fitting;
    }

    private Outcome<Written> registered(Acting acting, Registration registration, Traits traits) {
        County county = bench.county();
        var projectClass = county.regime().projectClass(traits.projectClass()).orElseThrow();
        var header = county.pack().header();
        ProjectId id = bench.newProject();
        var stamp = county.stamp(acting.caller());
        var fact = new ProjectEvent.Registered(
                stamp,
                id,
                registration.name(),
                registration.builder(),
                traits,
                Regime.of(projectClass, header.id(), header.version()));
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
    Outcome<Written> changeTraits(Acting acting, ProjectId project, ImmutableMap<String, String> traits) {
        Caller caller = acting.caller();
        caller.require(Operation.CHANGE_TRAITS);
        Project read = bench.project(caller, project);
        var stream = bench.stream(project);
        return bench.again(acting)
                .orElseGet(() -> bench.county()
                        .regime()
                        .traitForm()
                        .read(read.traits().projectClass(), traits)
                        .fold(
                                facts -> read.describe(
                                                bench.county().stamp(caller), facts.get(0), read.regime(), "申报人更新项目情况")
                                        .fold(
                                                made -> bench.append(
                                                        acting,
                                                        Append.on(stream.at(read.version()))
                                                                .with(stream, made),
                                                        new Written(
                                                                "projects",
                                                                project.value(),
                                                                read.version() + made.size())),
                                                Outcome::refused),
                                Outcome::refused));
    }
}
