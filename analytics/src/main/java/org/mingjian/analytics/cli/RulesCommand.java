package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.ExecutionScoring;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.RuleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a bureau's own rule file, and lists the rules that are in force. */
@Command(name = "rules", description = "检查本单位规则文件（check），列出生效的规则（list）")
final class RulesCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "check", description = "检查规则文件，逐行列出错误")
    int check(@Parameters(paramLabel = "文件.yaml") Path file) {
        var out = spec.commandLine().getOut();
        var rules = RuleFile.of(file);
        rules.problems().forEach(out::println);
        if (rules.problems().isEmpty()) {
            out.println("规则文件“%s”可以采用，合并后的版本为 %s。".formatted(file, rules.book().version()));
        }
        out.flush();
        return rules.problems().isEmpty() ? 0 : 2;
    }

    @Command(name = "list", description = "列出生效的规则，本单位的在前")
    int list(
            @Mixin HomeOption home,
            @Option(names = "--rules", paramLabel = "文件.yaml", description = "本单位规则文件") @Nullable Path file) {
        var out = spec.commandLine().getOut();
        var rules = file == null ? RuleFile.inHome(home.home) : RuleFile.of(file);
        rules.problems().forEach(out::println);
        out.println("规则库版本 %s".formatted(rules.book().version()));
        rules.book().entries().forEach(entry -> print(entry, out));
        out.println();
        out.println("界限（同一界限，先列的先用；城市、省份、表式所定的先于通用的）");
        rules.book()
                .thresholds()
                .forEach(limit -> out.println("  %s %s（%s）  %s；%s"
                        .formatted(
                                limit.key().wireName(),
                                limit.text(),
                                limit.isForAll() ? "全部报告" : limit.where(),
                                limit.name(),
                                limit.cited())));
        out.flush();
        return rules.problems().isEmpty() ? 0 : 2;
    }

    private static void print(FormRules entry, PrintWriter out) {
        out.println();
        out.println("%s（%s）  %s"
                .formatted(entry.name(), entry.form(), entry.applicability().text()));
        out.println("  分值 " + entry.weights());
        out.println("  执行率 " + execution(entry));
        entry.indicators()
                .forEach(rule -> out.println("  %s %s分：%s；%s"
                        .formatted(
                                rule.name(),
                                rule.weight().toPlainString(),
                                rule.formula(),
                                rule.scoring().text())));
        out.println("  依据 " + entry.basis().text());
    }

    private static String execution(FormRules entry) {
        return switch (entry.executionScoring()) {
            case ExecutionScoring.Linear linear -> "按比例，%s分".formatted(weight(entry));
            case ExecutionScoring.Steps steps ->
                "按%d档，%s分".formatted(steps.steps().size(), weight(entry));
            case ExecutionScoring.NotKnown unknown -> "办法不详，不核算";
        };
    }

    private static String weight(FormRules entry) {
        var weight = entry.executionWeight();
        return weight == null ? "" : weight.toPlainString();
    }
}
