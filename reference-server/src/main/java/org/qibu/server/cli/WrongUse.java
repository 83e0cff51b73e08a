package org.qibu.server.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import org.qibu.server.settings.RefusedSettingsException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells wrong use on the standard error in Chinese, with what would be right. */
final class WrongUse {
    private WrongUse() {}

    /** Tells what the parser could not read. */
    static int unreadable(ParameterException unread, String[] args) {
        return tell(unread.getCommandLine(), ImmutableList.of(text(unread)));
    }

    /** Tells what a command could not use; anything else is a failure of the program. */
    static int unusable(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (failure instanceof WrongUseException wrong) {
            return tell(commandLine, wrong.complaints());
        }
        if (failure instanceof NoAnswerException) {
            commandLine.getErr().println("没有答案：" + failure.getMessage());
            return Answer.NO.exitCode();
        }
        if (failure instanceof RefusedSettingsException refused) {
            return RefusedSettings.tell(refused, commandLine.getErr());
        }
        commandLine.getErr().println("程序出错，没有答案：" + failure);
        failure.printStackTrace(commandLine.getErr());
        return Answer.FAILED.exitCode();
    }

    static int tell(CommandLine commandLine, List<String> complaints) {
        PrintWriter err = commandLine.getErr();
        complaints.forEach(complaint -> err.println("用法不对：" + complaint));
        CommandSpec spec = commandLine.getCommandSpec();
        err.println("用法：" + commandLine.getHelp().synopsis(0).strip());
        err.println("详见：" + spec.qualifiedName() + " --help");
        err.flush();
        return Answer.WRONG_USE.exitCode();
    }

    private static String text(ParameterException unread) {
        if (unread instanceof UnmatchedArgumentException unmatched) {
            return "不认识的参数或命令：" + String.join(" ", unmatched.getUnmatched());
        }
        if (unread instanceof MissingParameterException missing) {
            return "缺少" + missing.getMissing().stream().map(WrongUse::name).collect(joining("、"));
        }
        if (unread instanceof OverwrittenOptionException overwritten) {
            return name(overwritten.getOverwritten()) + "只能给一次";
        }
        ArgSpec argument = unread.getArgSpec();
        if (argument != null) {
            return name(argument) + "没有给出值，或值无法读懂";
        }
        var commands = unread.getCommandLine().getSubcommands().keySet();
        return "没有给出命令。可用的命令：" + String.join("、", commands);
    }

    private static String name(ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " <" + argument.paramLabel() + ">"
                : "<" + argument.paramLabel() + ">";
    }
}
