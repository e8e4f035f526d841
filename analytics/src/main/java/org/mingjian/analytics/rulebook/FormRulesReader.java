package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ReportKind;

/** Reads the rules of one form (读取一条表式规则): place, years, weights, execution, bands, grades, common indicators. */
final class FormRulesReader {

    static final Set<String> KEYS = RuleBookReader.keys(
            "form",
            "name",
            "kind",
            "province",
            "city",
            "years",
            "total",
            "weights",
            "movable",
            "execution",
            "unmet",
            "unmet_at_most",
            "over_from",
            "bands",
            "grades",
            "indicators",
            "basis",
            "house_check");

    private static final Set<String> EXECUTION = RuleBookReader.keys("weight", "function", "steps");
    private static final Set<String> STEP = RuleBookReader.keys("from", "share");
    private static final Set<String> BANDS = RuleBookReader.keys("达成", "部分达成", "未达成");
    static final Set<String> BASIS = RuleBookReader.keys("title", "number", "article");
    private static final Map<String, UnmetScoring> UNMET = Map.of(
            "proportional", UnmetScoring.PROPORTIONAL, "zero", UnmetScoring.ZERO, "not-known", UnmetScoring.NOT_KNOWN);
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** No form is worth more, and no share is finer. */
    private static final BigDecimal MOST_POINTS = new BigDecimal("1000");

    private static final BigDecimal LEAST_POINTS = new BigDecimal("0.01");

    private final boolean own;

    FormRulesReader(boolean own) {
        this.own = own;
    }

    FormRules read(Section entry) {
        var applicability = applicability(entry);
        var total = entry.optionalNumber("total", LEAST_POINTS, MOST_POINTS).orElse(HUNDRED);
        return new FormRules(
                applicability,
                entry.text("name"),
                executionWeight(entry, total),
                execution(entry),
                entry.choice("unmet", UNMET).orElse(UnmetScoring.NOT_KNOWN),
                entry.choice("unmet_at_most", UNMET).orElse(UnmetScoring.NOT_KNOWN),
                entry.optionalNumber("over_from", BigDecimal.ONE, HUNDRED).orElse(null),
                bands(entry),
                weights(entry, total),
                movable(entry),
                grades(entry),
                new IndicatorReader(total).read(entry),
                basis(entry));
    }

    private Applicability applicability(Section entry) {
        var form = entry.text("form");
        var province = entry.optionalText("province");
        var city = entry.optionalText("city");
        if (form.equals(Applicability.UNKNOWN_FORM) && !own) {
            entry.problem("form", "内置规则库不得为未知表式设规则");
        }
        if (form.equals(Applicability.UNKNOWN_FORM) && province == null && city == null) {
            entry.problem("form", "为未识别的表式设规则时，必须写明 province 或 city");
        }
        if ((province != null && province.length() < 2) || (city != null && city.length() < 2)) {
            entry.problem("地名至少两个字");
        }
        return new Applicability(form, kind(entry), province, city, years(entry));
    }

    static @Nullable ReportKind kind(Section entry) {
        var kinds = new LinkedHashMap<String, ReportKind>();
        for (var kind : ReportKind.values()) {
            kinds.put(kind.name(), kind);
        }
        return entry.choice("kind", kinds).orElse(null);
    }

    static YearRange years(Section entry) {
        var text = entry.optionalText("years");
        if (text == null) {
            return YearRange.ALWAYS;
        }
        return YearRange.of(text).orElseGet(() -> {
            entry.problem("years", "“%s”不是年度范围（写成 2021、2020-2022、2020- 或 -2019，起始不晚于终止）".formatted(text));
            return YearRange.ALWAYS;
        });
    }

    static RuleBasis basis(Section entry) {
        var houseCheck = entry.optionalText("house_check");
        if (!entry.has("basis") && houseCheck != null) {
            return new RuleBasis("本单位约定", null, null, houseCheck);
        }
        if (entry.isText("basis")) {
            return new RuleBasis(entry.text("basis"), null, null, houseCheck);
        }
        var basis = entry.section("basis", BASIS);
        return new RuleBasis(
                basis.text("title"), basis.optionalText("number"), basis.optionalText("article"), houseCheck);
    }

    private static Map<String, BigDecimal> weights(Section entry, BigDecimal total) {
        var section = entry.section("weights", null);
        var weights = new LinkedHashMap<String, BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var name : section.keys()) {
            var points = section.number(name, BigDecimal.ZERO, MOST_POINTS);
            weights.put(name, points);
            sum = sum.add(points);
        }
        if (entry.has("weights") && sum.signum() == 0) {
            section.problem("各项分值合计为0，无法计分");
        } else if (entry.has("weights") && sum.compareTo(total) != 0) {
            section.problem("各项分值合计%s，不等于满分%s".formatted(sum.toPlainString(), total.toPlainString()));
        }
        return weights;
    }

    /** Weights the form lets its users move; each must be one of its weights. */
    private static Set<String> movable(Section entry) {
        var weights = entry.has("weights") ? entry.section("weights", null).keys() : Set.<String>of();
        var movable = new LinkedHashSet<>(entry.texts("movable"));
        movable.stream()
                .filter(name -> !weights.contains(name))
                .forEach(name -> entry.problem("movable", "“%s”不在 weights 所列的分值中".formatted(name)));
        return movable;
    }

    private static @Nullable BigDecimal executionWeight(Section entry, BigDecimal total) {
        return entry.has("execution")
                ? entry.section("execution", null)
                        .optionalNumber("weight", LEAST_POINTS, total)
                        .orElse(null)
                : null;
    }

    private static ExecutionScoring execution(Section entry) {
        if (!entry.has("execution")) {
            return new ExecutionScoring.NotKnown();
        }
        var execution = entry.section("execution", EXECUTION);
        var function = execution.text("function");
        if (!function.equals("steps") && execution.has("steps")) {
            execution.problem("steps", "只有 function: steps 才写分档");
        }
        return switch (function) {
            case "linear" -> new ExecutionScoring.Linear();
            case "steps" -> new ExecutionScoring.Steps(steps(execution));
            case "not-known", "" -> new ExecutionScoring.NotKnown();
            default -> {
                execution.problem("function", "只能是linear、steps、not-known，现为“%s”".formatted(function));
                yield new ExecutionScoring.NotKnown();
            }
        };
    }

    private static List<ExecutionScoring.Step> steps(Section execution) {
        var steps = new ArrayList<ExecutionScoring.Step>();
        for (var section : execution.sections("steps", STEP)) {
            var step = new ExecutionScoring.Step(
                    section.number("from", BigDecimal.ZERO, BigDecimal.TEN),
                    section.number("share", BigDecimal.ZERO, BigDecimal.ONE));
            if (!steps.isEmpty()) {
                var before = steps.getLast();
                if (step.from().compareTo(before.from()) >= 0) {
                    section.problem("from", "分档应由高到低，%s不低于上一档的%s".formatted(plain(step.from()), plain(before.from())));
                } else if (step.share().compareTo(before.share()) > 0) {
                    section.problem(
                            "share",
                            "前后矛盾：执行率较低的一档得分比例%s反而高于上一档的%s".formatted(plain(step.share()), plain(before.share())));
                }
            }
            steps.add(step);
        }
        if (steps.isEmpty()) {
            execution.problem("steps", "按档计分须列出各档");
        }
        return steps;
    }

    private static @Nullable QualitativeBands bands(Section entry) {
        if (!entry.has("bands")) {
            return null;
        }
        var section = entry.section("bands", BANDS);
        var reached = section.number("达成", BigDecimal.ZERO, BigDecimal.ONE);
        var partly = section.number("部分达成", BigDecimal.ZERO, BigDecimal.ONE);
        var unmet = section.number("未达成", BigDecimal.ZERO, BigDecimal.ONE);
        if (reached.compareTo(partly) < 0 || partly.compareTo(unmet) < 0) {
            section.problem("前后矛盾：各档上限应依次降低");
        }
        return new QualitativeBands(reached, partly, unmet);
    }

    private static List<GradeBand> grades(Section entry) {
        var section = entry.section("grades", null);
        var grades = new ArrayList<GradeBand>();
        for (var grade : section.keys()) {
            var band = new GradeBand(grade, section.number(grade, BigDecimal.ZERO, MOST_POINTS));
            if (!grades.isEmpty() && band.from().compareTo(grades.getLast().from()) >= 0) {
                section.problem(
                        grade,
                        "等级应由高到低，%s不低于上一等的%s"
                                .formatted(
                                        plain(band.from()),
                                        plain(grades.getLast().from())));
            }
            grades.add(band);
        }
        if (entry.has("grades") && grades.isEmpty()) {
            section.problem("没有任何等级");
        }
        return grades;
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
