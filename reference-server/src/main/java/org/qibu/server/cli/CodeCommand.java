package org.qibu.server.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qibu.approval.code.Examination;
import org.qibu.approval.code.IdentifierType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Is this a valid identifier, and if not, what is wrong with it? */
@Command(name = "code", description = "核对代码或编号：统一社会信用代码、身份证号、项目代码、电子证照标识、施工许可证编号、行政区划、交易标识码。")
final class CodeCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "类型",
            description = "uscc、id、project、ecert、permit、division或deal")
    private String type = "";

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    @Parameters(index = "0", paramLabel = "代码", description = "要核对的代码；身份证号在输出中遮去中间12位")
    private String value = "";

    CodeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments();
        Optional<IdentifierType> named = arguments.read("--type", type, CodeCommand::typeNamed);
        arguments.check();
        IdentifierType identifier = named.orElseThrow();
        Examination examination = identifier.examine(value);
        if (json) {
            out.println(Json.of(json(identifier, examination)));
        } else {
            print(identifier, examination);
        }
        return Answer.of(examination.isValid()).exitCode();
    }

    private void print(IdentifierType identifier, Examination examination) {
        String verdict = examination.isValid() ? "有效" : "无效";
        out.println(identifier.text() + " " + identifier.shown(value) + "：" + verdict);
        examination.findings().forEach(finding -> out.println("  错误  " + FindingText.line(finding)));
        examination.warnings().forEach(finding -> out.println("  提醒  " + FindingText.line(finding)));
        examination.notes().forEach(note -> out.println("  读作  " + note));
    }

    private ImmutableMap<String, Object> json(IdentifierType identifier, Examination examination) {
        return ImmutableMap.<String, Object>builder()
                .put("type", identifier.shortName())
                .put("value", identifier.shown(value))
                .put("valid", examination.isValid())
                .put("warnings", FindingText.json(examination.warnings()))
                .put("findings", FindingText.json(examination.findings()))
                .put("notes", examination.notes())
                .build();
    }

    private static IdentifierType typeNamed(String name) {
        return IdentifierType.named(name)
                .orElseThrow(() -> new IllegalArgumentException("没有“" + name + "”这种代码。应为"
                        + Arrays.stream(IdentifierType.values())
                                .map(IdentifierType::shortName)
                                .collect(joining("、"))
                        + "之一。"));
    }
}
