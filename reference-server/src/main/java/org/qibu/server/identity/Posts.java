package org.qibu.server.identity;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Enums;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;
import org.qibu.server.access.Seats;

/**
 * What claims come to here: the posts somebody holds in this county. Claims that name nothing of this county are passed
 * over, as a provider serves other systems too; nothing is guessed from what they look like.
 */
record Posts(OpenIdClient.Claims names, Seats seats, DivisionCode county) {
    /**
     * The posts of somebody.
     *
     * @throws SignInRefusedException if there is none in this county
     */
    ImmutableSet<Caller> held(Map<String, Object> claims) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        names.county()
                .filter(name -> !values(claims, name).contains(county.value()))
                .ifPresent(name -> findings.add(Finding.of("identity.county", "账号不属于本县（" + county.value() + "）。")
                        .at(name)
                        .remedy("请使用所在县的系统；属于本县的，请管理员在统一身份认证中补上。")));
        ImmutableSet<Caller> held = values(claims, names.post()).stream()
                .map(post -> Optional.ofNullable(names.posts().get(post)).orElse(post))
                .flatMap(post -> callers(post, claims))
                .collect(toImmutableSet());
        if (held.isEmpty()) {
            findings.add(Finding.of("identity.post", "账号在本系统没有岗位，或者岗位所在的单位本系统没有。")
                    .at(names.post() + "、" + names.office())
                    .remedy("请管理员在统一身份认证中配置岗位和单位，或者在设置项oidc-posts、oidc-offices中写明对应关系。"));
        }
        ImmutableList<Finding> all = findings.build();
        if (!all.isEmpty()) {
            throw new SignInRefusedException(all);
        }
        return held;
    }

    private Stream<Caller> callers(String post, Map<String, Object> claims) {
        int colon = post.indexOf(':');
        String named = colon < 0 ? post : post.substring(0, colon);
        return Enums.getIfPresent(Role.class, named).toJavaUtil().stream()
                .filter(role -> role != Role.PUBLIC)
                .flatMap(role -> (colon < 0 ? offices(role, claims) : Stream.of(post.substring(colon + 1)))
                        .filter(office -> seats.hold(role, office))
                        .map(office -> new Caller(role, office)));
    }

    private Stream<String> offices(Role role, Map<String, Object> claims) {
        return role.isOfDepartment() || role == Role.BUILDER
                ? values(claims, names.office()).stream()
                        .map(office ->
                                Optional.ofNullable(names.offices().get(office)).orElse(office))
                : Stream.of("");
    }

    /** What a claim says, be it one text or a list of them. */
    private static ImmutableSet<String> values(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .or(() -> within(claims, name))
                .map(value -> value instanceof Collection<?> many ? many : List.of(value))
                .map(many -> many.stream()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(toImmutableSet()))
                .orElse(ImmutableSet.of());
    }

    private static Optional<Object> within(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(claims.get(path));
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? within(inner, path.substring(dot + 1))
                : Optional.empty();
    }
}
