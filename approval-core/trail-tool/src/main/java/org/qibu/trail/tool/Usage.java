package org.qibu.trail.tool;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.util.List;

/** How the commands are used, told to whoever asks or went wrong. */
final class Usage {
    /** What to do about a log by SM3 and SM2, which the JDK does not have. */
    static final String PROVIDER = "按SM3、SM2记录的日志，要把BouncyCastle的bcprov-jdk18on放进类路径：" + "java -cp qibu-trail.jar"
            + File.pathSeparator + "bcprov-jdk18on.jar " + TrailTool.class.getName() + " <命令> …";

    private static final String PROGRAM = "qibu trail";

    private Usage() {}

    static String names(List<TrailCommand> commands) {
        return commands.stream().map(TrailCommand::name).collect(joining("、"));
    }

    static ExitCode print(Console console, List<TrailCommand> commands) {
        console.say("用法：" + PROGRAM + " <命令> …");
        console.say("核对留痕日志：独立运行时为 java -jar qibu-trail.jar <命令> …");
        console.say(PROVIDER);
        console.say("命令：");
        commands.forEach(command -> console.say("  " + command.name() + "  " + command.purpose()));
        console.say("每个命令的用法：" + PROGRAM + " <命令> --help");
        console.say("退出码：0 成立；1 不成立、有差异或报警；2 用法不对；3 没有答案；70 程序出错。");
        return ExitCode.HOLDS;
    }

    static ExitCode print(Console console, TrailCommand command) {
        console.say("用法：" + line(command));
        console.say(command.purpose());
        command.syntax().lines().forEach(console::say);
        return ExitCode.HOLDS;
    }

    static ExitCode wrong(Console console, List<String> complaints) {
        complaints.forEach(complaint -> console.tell("用法不对：" + complaint));
        console.tell("详见：" + PROGRAM + " --help");
        return ExitCode.WRONG_USE;
    }

    static ExitCode wrong(Console console, TrailCommand command, List<String> complaints) {
        complaints.forEach(complaint -> console.tell("用法不对：" + complaint));
        console.tell("用法：" + line(command));
        console.tell("详见：" + PROGRAM + " " + command.name() + " --help");
        return ExitCode.WRONG_USE;
    }

    private static String line(TrailCommand command) {
        String places = command.syntax().places().stream()
                .map(place -> " <" + place + ">")
                .collect(joining());
        return PROGRAM + " " + command.name() + places + " [选项]";
    }
}
