package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The level-1 weights are those the rule book has for the form (一级指标权重). Compared only where the lines fill the full
 * marks and every weight of the rule book has its lines; weights a form lets its users move are left alone.
 */
final class WeightSet implements Rule {

    private static final ScreenedPattern NOT_STEM = ScreenedPattern.of("指标|情况|[（(].*|\\s");

    private record Printed(String name, BigDecimal weight, List<SourceRef> places) {

        boolean isCalled(String stem) {
            return stem(name).equals(stem);
        }
    }

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.SCORING,
                        "weight.level1",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "一级指标权重与规则库所列表式不同",
                        "一级指标所属各行分值之和=规则库所列分值")
                .mayErr("表式有新旧版本；当地允许按项目特点调整权重");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var form = subject.form();
        if (form == null) {
            return new RuleAnswer.NotApplicable("无匹配规则，不知道应为哪一组权重。");
        }
        var printed = printed(subject.report());
        var sum = Plain.sum(printed.stream().map(Printed::weight).toList());
        if (sum.compareTo(Plain.sum(List.copyOf(form.weights().values()))) != 0) {
            return new RuleAnswer.NotComputable("各行分值之和%s分，没有填满满分，不能比较权重。".formatted(Plain.shortest(sum)));
        }
        var matched = new LinkedHashMap<String, Printed>();
        for (var name : form.weights().keySet()) {
            of(name, printed).ifPresent(part -> matched.put(name, part));
        }
        if (matched.size() < form.weights().size() || printed.size() != matched.size()) {
            return new RuleAnswer.NotComputable("自评表的一级指标与规则库所列的名目不同，不能比较权重。");
        }
        var wrong = matched.entrySet().stream()
                .filter(entry -> form.isFixed(entry.getKey()))
                .filter(entry ->
                        entry.getValue().weight().compareTo(form.weights().get(entry.getKey())) != 0)
                .toList();
        return wrong.isEmpty()
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(suspicion(form, matched, wrong)));
    }

    private static List<Printed> printed(Report report) {
        var groups = report.indicators().stream()
                .filter(line -> line.level1() != null)
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.level1()).strip(), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Printed(group.getKey(), weight(group.getValue()), places(group.getValue())))
                .toList();
    }

    private static BigDecimal weight(List<IndicatorLine> lines) {
        return Plain.sum(lines.stream()
                .flatMap(line -> line.weight().map(PrintedNumber::value).stream())
                .toList());
    }

    private static List<SourceRef> places(List<IndicatorLine> lines) {
        return lines.stream().map(IndicatorLine::source).toList();
    }

    /** The one level-1 indicator of the name; 产出指标 is 产出. */
    private static Optional<Printed> of(String name, List<Printed> printed) {
        var stem = stem(name);
        var found = printed.stream().filter(part -> part.isCalled(stem)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String stem(String name) {
        return NOT_STEM.without(name);
    }

    private static Suspicion suspicion(
            FormRules form, Map<String, Printed> matched, List<Map.Entry<String, Printed>> wrong) {
        var evidence = new ArrayList<SourceRef>();
        wrong.forEach(entry -> evidence.addAll(entry.getValue().places()));
        return Suspicion.of(
                "一级指标权重为%s，规则库所列为%s"
                        .formatted(
                                weights(matched.values().stream()
                                        .map(Printed::weight)
                                        .toList()),
                                weights(List.copyOf(form.weights().values()))),
                wrong.stream()
                        .map(entry ->
                                entry.getKey() + Plain.shortest(entry.getValue().weight()) + "分")
                        .collect(Collectors.joining("，")),
                wrong.stream()
                        .map(entry -> entry.getKey()
                                + Plain.shortest(form.weights().getOrDefault(entry.getKey(), BigDecimal.ZERO)) + "分")
                        .collect(Collectors.joining("，")),
                "%s（%s）。权重有调整的应有依据。".formatted(form.name(), form.basis().title()),
                evidence);
    }

    private static String weights(List<BigDecimal> weights) {
        return weights.stream().map(Plain::shortest).collect(Collectors.joining(":"));
    }
}
