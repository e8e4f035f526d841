package org.mingjian.analytics.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.analytics.rulebook.RuleTexts;
import org.mingjian.data.model.FindingFamily;

/**
 * What a card says beyond how its rule computes (规则说明): finding types, basis, where and when it holds, an example that
 * fires and one that does not. Empty where {@code rule-notes.txt} says nothing; a test allows no such rule.
 */
public record RuleNotes(
        List<String> types,
        String statement,
        String basis,
        String jurisdictions,
        String years,
        String fires,
        String holds) {

    private static final Set<String> KEYS =
            Set.of("types", "statement", "basis", "jurisdictions", "years", "fires", "holds");
    private static final Map<String, Map<String, String>> SECTIONS = sections(RuleTexts.notes());

    public RuleNotes {
        types = List.copyOf(types);
    }

    static RuleNotes of(String rule, FindingFamily family) {
        var values = new HashMap<>(SECTIONS.getOrDefault("DEFAULT", Map.of()));
        values.putAll(SECTIONS.getOrDefault(family.name(), Map.of()));
        values.putAll(SECTIONS.getOrDefault(rule, Map.of()));
        return new RuleNotes(
                Arrays.stream(value(values, "types").split("[,\\s]+"))
                        .filter(type -> !type.isEmpty())
                        .toList(),
                value(values, "statement"),
                value(values, "basis"),
                value(values, "jurisdictions"),
                value(values, "years"),
                value(values, "fires"),
                value(values, "holds"));
    }

    /** The rules that have notes of their own. */
    static Set<String> rules() {
        return SECTIONS.keySet();
    }

    private static String value(Map<String, String> values, String key) {
        return values.getOrDefault(key, "");
    }

    /** Sections by their heading in brackets, each with its keys; anything else is a mistake in the file. */
    static Map<String, Map<String, String>> sections(List<String> lines) {
        var sections = new HashMap<String, Map<String, String>>();
        Map<String, String> section = null;
        for (var line : lines) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new HashMap<>();
                refuse(sections.put(line.substring(1, line.length() - 1), section) != null, line);
            } else {
                var parts = line.split("\\s*=\\s*", 2);
                refuse(section == null || parts.length < 2 || !KEYS.contains(parts[0]), line);
                refuse(section != null && section.put(parts[0], parts[1]) != null, line);
            }
        }
        return sections;
    }

    private static void refuse(boolean wrong, String line) {
        if (wrong) {
            throw new IllegalStateException("rule-notes.txt has a line that is unknown or said twice: " + line);
        }
    }
}
