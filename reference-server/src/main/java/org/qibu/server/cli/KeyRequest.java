package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;
import org.qibu.server.account.KeyText;
import org.qibu.server.account.ServiceKey;
import org.qibu.server.account.ServiceKeys;

/**
 * A key that is asked for on the command line.
 *
 * @param account the system
 */
record KeyRequest(String account, Role role, String office, ImmutableSet<Operation> operations) {
    /** Reads it; what cannot be read is a complaint. */
    static KeyRequest read(String account, String role, String office, List<String> operations, Arguments arguments) {
        return new KeyRequest(
                account,
                arguments.read("--role", role, KeyRequest::role).orElse(Role.PUBLIC),
                office,
                ImmutableSet.copyOf(arguments.readAll("--operations", operations, KeyRequest::operation)));
    }

    private static Role role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有岗位“" + text + "”。应为access.csv表头中的一个。"));
    }

    private static Operation operation(String id) {
        return Operation.find(id.strip()).orElseThrow(() -> new IllegalArgumentException("接口约定中没有操作“" + id + "”。"));
    }

    void create(ServiceKeys keys, int days, PrintWriter out) {
        tell(keys.create(account, role, office, operations, Duration.ofDays(days)), out);
    }

    /** Shows a new key, alone on its line. */
    static void tell(KeyText key, PrintWriter out) {
        out.println("密钥编号" + key.id() + "。密钥只显示这一次，请立即存入使用它的系统，调用时写在请求头Authorization: Bearer之后：");
        out.println(key.text());
    }

    /** Every key there ever was, a line each. */
    static ImmutableList<String> lines(ServiceKeys keys) {
        Instant now = Instant.now();
        return keys.list().stream().map(key -> line(key, now)).collect(toImmutableList());
    }

    private static String line(ServiceKey key, Instant now) {
        String state = key.revoked()
                .map(at -> "已撤销 " + day(at))
                .orElseGet(() -> (key.isGoodAt(now) ? "有效至 " : "已到期 ") + day(key.ends()));
        String used = key.used().map(at -> "最近使用 " + day(at)).orElse("未曾使用");
        return String.join(
                " ",
                key.account(),
                key.id(),
                key.role() + (key.office().isEmpty() ? "" : "/" + key.office()),
                state + "，" + used + "：",
                key.operations().stream().map(Operation::id).collect(joining(",")));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeHours.ZONE);
    }
}
