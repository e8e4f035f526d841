package org.mingjian.analytics.admission;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleFile;

/**
 * The steps with the rules that are in force (生效规则): the built-in rule book, under the bureau's own file where there is
 * one. The problems say, in Chinese, why an own file was refused and that the built-in rules hold; empty if all is well.
 */
public record ChosenRules(Steps steps, RuleBook book, List<String> problems) {

    public ChosenRules {
        problems = List.copyOf(problems);
    }

    /** The rules of a data folder (数据目录): its own file is {@value RuleFile#NAME}. */
    public static ChosenRules inHome(Path home) {
        return of(RuleFile.inHome(home));
    }

    /** The named file before the data folder's; without either, the built-in rules. */
    public static ChosenRules of(@Nullable Path file, @Nullable Path home) {
        if (file != null) {
            return of(RuleFile.of(file));
        }
        return home == null ? of(new RuleFile(RuleBook.builtIn(), List.of())) : inHome(home);
    }

    private static ChosenRules of(RuleFile rules) {
        return new ChosenRules(Steps.with(rules.book()), rules.book(), rules.problems());
    }
}
