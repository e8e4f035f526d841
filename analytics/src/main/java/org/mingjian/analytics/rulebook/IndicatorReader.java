package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Measure;

/** Reads the common indicators of a form (读取共性指标规则). */
final class IndicatorReader {

    private static final Set<String> KEYS = RuleBookReader.keys(
            "name",
            "words",
            "formula",
            "measure",
            "weight",
            "function",
            "full_from",
            "at_least",
            "at_most",
            "otherwise",
            "limit",
            "step",
            "deduct",
            "items",
            "basis",
            "house_check");
    private static final Set<String> AT_LEAST = RuleBookReader.keys("from", "points");
    private static final Set<String> AT_MOST = RuleBookReader.keys("to", "points");
    private static final Map<String, Boolean> OTHERWISE = Map.of("0", true, "not-known", false);
    private static final BigDecimal LEAST = new BigDecimal("-10");
    private static final BigDecimal MOST = new BigDecimal("100");

    private final BigDecimal total;

    IndicatorReader(BigDecimal total) {
        this.total = total;
    }

    List<IndicatorRule> read(Section entry) {
        var rules = new ArrayList<IndicatorRule>();
        for (var section : entry.sections("indicators", KEYS)) {
            var rule = rule(section);
            boolean twice = rules.stream()
                    .anyMatch(other ->
                            other.name().equals(rule.name()) && other.weight().compareTo(rule.weight()) == 0);
            if (twice) {
                section.problem("“%s”%s分的规则写了两次".formatted(rule.name(), FormRulesReader.plain(rule.weight())));
            }
            rules.add(rule);
        }
        return rules;
    }

    private IndicatorRule rule(Section section) {
        var name = section.text("name");
        var words = section.texts("words");
        var weight = section.number("weight", BigDecimal.ZERO, total);
        if (section.has("weight") && weight.signum() == 0) {
            section.problem("weight", "分值为0，无法计分");
        }
        return new IndicatorRule(
                name,
                words.isEmpty() ? List.of(name) : words,
                section.text("formula"),
                measure(section),
                weight,
                scoring(section, weight),
                FormRulesReader.basis(section));
    }

    private static @Nullable Measure measure(Section section) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var measure : Measure.values()) {
            if (measure.dimension() == Dimension.RATE) {
                measures.put(measure.wireName(), measure);
            }
        }
        return section.choice("measure", measures).orElse(null);
    }

    private LineScoring scoring(Section section, BigDecimal weight) {
        var function = section.text("function");
        return switch (function) {
            case "linear" ->
                new LineScoring.Linear(section.optionalNumber("full_from", new BigDecimal("0.01"), BigDecimal.ONE)
                        .orElse(BigDecimal.ONE));
            case "steps" -> steps(section, weight);
            case "per-point" -> perPoint(section, weight);
            case "checklist" -> new LineScoring.Checklist(section.texts("items"));
            case "bands", "" -> new LineScoring.Bands();
            default -> {
                section.problem("function", "只能是linear、steps、per-point、checklist、bands，现为“%s”".formatted(function));
                yield new LineScoring.Bands();
            }
        };
    }

    private static LineScoring perPoint(Section section, BigDecimal weight) {
        var step =
                section.optionalNumber("step", BigDecimal.ZERO, BigDecimal.ONE).orElse(new BigDecimal("0.01"));
        if (step.signum() == 0) {
            section.problem("step", "每档为0，会除以零");
        }
        return new LineScoring.PerPoint(
                section.number("limit", LEAST, MOST), step, section.number("deduct", new BigDecimal("0.01"), weight));
    }

    private static LineScoring steps(Section section, BigDecimal weight) {
        boolean atLeast = section.has("at_least");
        if (atLeast == section.has("at_most")) {
            section.problem("分档须写 at_least 或 at_most，且只写一种");
            return new LineScoring.Steps(true, List.of(), false);
        }
        var key = atLeast ? "at_least" : "at_most";
        var steps = new ArrayList<LineScoring.Step>();
        for (var each : section.sections(key, atLeast ? AT_LEAST : AT_MOST)) {
            var step = new LineScoring.Step(
                    each.number(atLeast ? "from" : "to", LEAST, MOST), each.number("points", BigDecimal.ZERO, weight));
            if (!steps.isEmpty()) {
                checkOrder(each, atLeast, steps.getLast(), step);
            }
            steps.add(step);
        }
        if (steps.isEmpty()) {
            section.problem(key, "没有任何一档");
        }
        boolean zeroBeyond = section.choice("otherwise", OTHERWISE).orElse(true);
        return new LineScoring.Steps(atLeast, steps, zeroBeyond);
    }

    private static void checkOrder(Section section, boolean atLeast, LineScoring.Step before, LineScoring.Step step) {
        int compared = step.limit().compareTo(before.limit());
        if (atLeast ? compared >= 0 : compared <= 0) {
            section.problem(atLeast ? "from" : "to", "分档应由得分高的到得分低的，与上一档前后矛盾");
        }
        if (step.points().compareTo(before.points()) > 0) {
            section.problem(
                    "points",
                    "前后矛盾：较差的一档得%s分，反而高于上一档的%s分"
                            .formatted(FormRulesReader.plain(step.points()), FormRulesReader.plain(before.points())));
        }
    }
}
