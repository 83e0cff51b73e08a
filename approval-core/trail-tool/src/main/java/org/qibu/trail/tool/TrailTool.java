package org.qibu.trail.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.trail.MissingAlgorithmException;
import org.qibu.trail.place.UnreadableLogException;

/** The programs for people who check a log. */
public final class TrailTool {
    private static final List<TrailCommand> COMMANDS = List.of(
            new DemoCommand(),
            new ExportCommand(),
            new FsckCommand(),
            new MonitorCommand(InstantSource.system()),
            new WitnessCommand(InstantSource.system()),
            new VerifyCommand());

    private TrailTool() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Chinese must come out whole where the locale is C, so the platform's charset is not asked.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command and returns its exit code: 0 it holds, 1 it does not hold, 2 wrong use, 3 there is no answer, 70 the program
     * failed. What a command answers is printed to the first stream, all else to the second.
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        Console console = new Console(out, err);
        ExitCode ended = run(console, List.of(args));
        out.flush();
        err.flush();
        return ended.number();
    }

    private static ExitCode run(Console console, List<String> args) {
        if (args.isEmpty()) {
            return Usage.wrong(console, List.of("没有给出命令。可用的命令：" + Usage.names(COMMANDS)));
        }
        if (args.get(0).equals("--help")) {
            return Usage.print(console, COMMANDS);
        }
        Optional<TrailCommand> command = command(args.get(0));
        if (command.isEmpty()) {
            return Usage.wrong(console, List.of("没有命令“" + args.get(0) + "”。可用的命令：" + Usage.names(COMMANDS)));
        }
        List<String> rest = args.subList(1, args.size());
        return rest.contains("--help") ? Usage.print(console, command.get()) : run(console, command.get(), rest);
    }

    private static Optional<TrailCommand> command(String name) {
        return COMMANDS.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private static ExitCode run(Console console, TrailCommand command, List<String> args) {
        try {
            return attempt(console, command, args);
        } catch (MissingAlgorithmException missing) {
            // Keys are read and made before all else: nothing is done twice.
            return Providers.install() ? again(console, command, args) : without(missing, console);
        }
    }

    private static ExitCode again(Console console, TrailCommand command, List<String> args) {
        try {
            return attempt(console, command, args);
        } catch (MissingAlgorithmException missing) {
            return without(missing, console);
        }
    }

    private static ExitCode without(MissingAlgorithmException missing, Console console) {
        console.tell("没有答案：这里的Java没有密码算法" + missing.algorithm() + "。" + Usage.PROVIDER);
        return ExitCode.NO_ANSWER;
    }

    private static ExitCode attempt(Console console, TrailCommand command, List<String> args) {
        try {
            return command.run(Arguments.read(command.syntax(), args), console);
        } catch (WrongUseException wrong) {
            return Usage.wrong(console, command, wrong.complaints());
        } catch (UnreadableLogException unreadable) {
            console.tell("没有答案：" + unreadable.getMessage());
            return ExitCode.NO_ANSWER;
        } catch (MissingAlgorithmException missing) {
            throw missing;
        } catch (IOException | UncheckedIOException failed) {
            console.tell("没有答案，文件或网络出错：" + failed.getMessage());
            return ExitCode.FAILED;
        } catch (RuntimeException | Error failure) {
            // Whatever it is, too little memory too, nobody may take it for an answer about a log.
            console.tell("程序出错，没有答案：" + failure);
            failure.printStackTrace(console.err());
            return ExitCode.FAILED;
        }
    }
}
