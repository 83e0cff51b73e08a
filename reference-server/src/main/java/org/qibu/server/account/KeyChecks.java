package org.qibu.server.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.access.Seats;

/** What a key may be made for: a part of what its role may do, and no decision. */
final class KeyChecks {
    private KeyChecks() {}

    static ImmutableList<Finding> of(
            Seats seats, String account, Role role, String office, ImmutableSet<Operation> operations) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (!account.matches("[a-z][a-z0-9-]{1,31}")) {
            findings.add(Finding.of("key.account", "“" + account + "”不是账号的名称。")
                    .at("account")
                    .remedy("用小写字母、数字和连字符，字母开头，2至32个字符，例如county-oa。"));
        }
        if (role == Role.PUBLIC) {
            findings.add(Finding.of("key.role", "公众查询不需要密钥。").at("role").remedy("选择别的岗位。"));
        } else if (!seats.hold(role, office)) {
            findings.add(Finding.of("key.office", "没有这样的岗位。").at("office").remedy("审批部门写部门标识，建设单位写统一社会信用代码，其他岗位不写。"));
        }
        if (operations.isEmpty()) {
            findings.add(
                    Finding.of("key.operations", "没有写可以做什么。").at("operations").remedy("写接口约定中的operationId，以逗号隔开。"));
        }
        among(operations, operation -> !operation.isOpenTo(role))
                .forEach(ids -> findings.add(Finding.of("key.beyond-role", role.text() + "不可以：" + ids + "。")
                        .at("operations")
                        .remedy("密钥只能做岗位可以做的一部分，见access.csv。")));
        among(operations, Operation::isDecision)
                .forEach(ids -> findings.add(Finding.of("key.decision", "须由本人重新验证身份后作出，不能交给密钥：" + ids + "。")
                        .at("operations")
                        .remedy("删去这几项，由有权的人登录办理。")));
        return findings.build();
    }

    static ImmutableList<Finding> taken(String account, ImmutableList<Finding> others) {
        return ImmutableList.<Finding>builder()
                .addAll(others)
                .add(Finding.of("key.account-taken", "账号" + account + "已有可用的密钥。")
                        .at("account")
                        .remedy("换用新密钥请用key rotate；不再使用请先key revoke。"))
                .build();
    }

    static Finding none(String account) {
        return Finding.of("key.unknown", "没有可用的密钥：" + account + "。")
                .at("account")
                .remedy("用key list查看。");
    }

    /** The ids of those, as one text; none where there are none. */
    private static Stream<String> among(ImmutableSet<Operation> operations, Predicate<Operation> which) {
        ImmutableList<Operation> found = operations.stream().filter(which).collect(toImmutableList());
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(found.stream().map(Operation::id).collect(Collectors.joining("、")));
    }
}
