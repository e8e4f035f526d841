package org.mingjian.analytics.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rule file that is refused (规则文件不予采用), with everything that is wrong with it at once. */
public final class RuleBookException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleBookException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::sentence).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
