package org.mingjian.analytics.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of 明鉴. */
@Command(
        name = "mingjian",
        description = "预算绩效自评的核对与比较",
        subcommands = {
            InspectCommand.class,
            IngestCommand.class,
            RereadCommand.class,
            AuditCommand.class,
            BenchmarkCommand.class,
            DemoCommand.class,
            PopulationCommand.class,
            TemplateCommand.class,
            RulesCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.exit(run(arguments));
    }

    /** Runs a command and answers its exit code: 0 done, 2 refused or failed, never a stack trace. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("明鉴：" + sentence(failure));
                    return 2;
                })
                .setParameterExceptionHandler((failure, parsed) -> {
                    failure.getCommandLine().getErr().println("明鉴：" + usage(failure) + "用法见 ./mingjian help。");
                    return 2;
                })
                .execute(arguments);
    }

    private static String usage(CommandLine.ParameterException failure) {
        return switch (failure) {
            case CommandLine.MissingParameterException missing -> "命令缺少参数。";
            case CommandLine.UnmatchedArgumentException unmatched ->
                "不认识的参数 %s。".formatted(String.join(" ", unmatched.getUnmatched()));
            default -> "命令参数有误。";
        };
    }

    private static String sentence(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? "出现未预料的错误（" + failure.getClass().getSimpleName() + "），请把所用命令和文件告诉管理员。"
                : message;
    }
}
