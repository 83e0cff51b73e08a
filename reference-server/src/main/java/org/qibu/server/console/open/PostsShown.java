package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.console.frame.Offices;
import org.qibu.server.console.page.SignInView;

/**
 * Posts to choose from, by kind and office.
 *
 * @param id what is sent of a chosen one
 */
record PostsShown(Offices offices, Function<Caller, String> id) {
    ImmutableList<SignInView.Group> groups(Collection<Caller> posts) {
        return Stream.of(
                        group(posts, "建设单位", "先看：项目办到哪一步，下一步要我做什么", known -> known.role() == Role.BUILDER),
                        group(
                                posts,
                                "政务服务中心",
                                "先看：谁在等、缺什么；今天哪些项目要过问",
                                known -> !known.role().isOfDepartment() && known.role() != Role.BUILDER),
                        group(
                                posts,
                                "审批部门",
                                "先看：今天先办、先审、先签哪一件",
                                known -> known.role().isOfDepartment()))
                .filter(group -> !group.offices().isEmpty())
                .collect(toImmutableList());
    }

    private SignInView.Group group(Collection<Caller> posts, String title, String opens, Predicate<Caller> who) {
        var identities = posts.stream()
                .filter(who)
                // The window and the project officer sit in one centre, each as an office of its own.
                .collect(groupingBy(
                        known -> known.office().isEmpty() ? known.role().name() : known.office(),
                        LinkedHashMap::new,
                        toImmutableList()));
        return new SignInView.Group(
                title, opens, identities.values().stream().map(this::office).collect(toImmutableList()));
    }

    private SignInView.Office office(ImmutableList<Caller> sitting) {
        return new SignInView.Office(
                offices.name(sitting.get(0)),
                sitting.stream()
                        .map(known -> new SignInView.Identity(
                                id.apply(known), known.role().text()))
                        .collect(toImmutableList()));
    }
}
