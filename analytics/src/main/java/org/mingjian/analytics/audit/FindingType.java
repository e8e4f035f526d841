package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.analytics.rulebook.RuleTexts;

/**
 * A kind of mistake that reviewers of self-evaluations know by a code (疑点类型). The remark says why there is no rule
 * for it; it is shown only while there is none.
 */
public record FindingType(String code, String name, String remark) {

    private static final List<FindingType> ALL = RuleTexts.findingTypes().stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new FindingType(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
            .toList();

    /** The codes by rule; made when first asked for. */
    private static final class Codes {

        static final Map<String, List<String>> BY_RULE =
                Auditor.cards().stream().collect(Collectors.toUnmodifiableMap(RuleCard::id, RuleCard::types));
    }

    /** The codes a rule's findings are known by, none for a rule of another version of the program. */
    public static List<String> codesOf(String rule) {
        return Codes.BY_RULE.getOrDefault(rule, List.of());
    }

    /** All types, by code. */
    public static List<FindingType> all() {
        return ALL;
    }
}
