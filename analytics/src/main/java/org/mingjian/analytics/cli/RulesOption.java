package org.mingjian.analytics.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.admission.ChosenRules;
import org.mingjian.analytics.admission.Steps;
import picocli.CommandLine.Option;

/** The bureau's own rule file (本单位规则文件). */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "文件.yaml", description = "本单位规则文件，优先于数据目录中的 rules.yaml 和内置规则库")
    @Nullable
    Path file;

    /** The steps with the rules in force; why an own file was refused is said before anything else. */
    Steps steps(@Nullable Path home, PrintWriter err) {
        var chosen = ChosenRules.of(file, home);
        chosen.problems().forEach(err::println);
        err.flush();
        return chosen.steps();
    }
}
