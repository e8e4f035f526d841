package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.statistics.WilsonInterval;
import org.mingjian.data.model.Finding;

/**
 * What the audit finds of the errors planted in a population (植入差错的召回与准确): per rule, per finding type and per error
 * how many reports hold it, how many of them were found, and on how many reports a rule spoke though neither its error
 * nor a cause of it was planted. Near misses count as reports without the error.
 */
public final class PlantedErrors {

    /**
     * Rules whose errors are habits of years, copies, or facts of a made year: their truth is recorded from what the
     * generator knows, not planted in one report.
     */
    static final Set<String> BY_HABIT = Set.of(
            "years.same-score",
            "years.same-indicators",
            "years.three-public-padded",
            "years.text-copied",
            "peers.same-indicators",
            "peers.text-copied",
            "score.heaped");

    /** Rules that nothing is planted for, and why. */
    static final Map<String, String> UNPLANTED = Map.of(
            "text.amount-involved", "only of reports about one project; the population has departments' reports");

    private static final int EXAMPLES = 3;

    /** Reports with the error, those found, and those where it was told without being there. */
    public record Tally(int planted, int found, int wrong) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(boolean there, boolean told, boolean excused) {
            return new Tally(
                    planted + (there ? 1 : 0),
                    found + (there && told ? 1 : 0),
                    wrong + (!there && told && !excused ? 1 : 0));
        }

        public double recall() {
            return planted == 0 ? 1 : (double) found / planted;
        }

        public double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }

        private String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %6d %6d %6d %6d   %6.2f%% %-15s %6.2f%% %s",
                    name,
                    planted,
                    found,
                    planted - found,
                    wrong,
                    100 * recall(),
                    interval(found, planted),
                    100 * precision(),
                    interval(found, found + wrong));
        }

        private static String interval(int part, int whole) {
            if (whole == 0) {
                return "—";
            }
            var wilson = WilsonInterval.of(part, whole);
            return String.format(Locale.ROOT, "[%.1f, %.1f]", 100 * wilson.low(), 100 * wilson.high());
        }
    }

    private final Map<String, Tally> rules = new TreeMap<>();
    private final Map<String, Tally> codes = new TreeMap<>();
    private final Map<String, Tally> errors = new TreeMap<>();
    private final Map<String, Integer> withCode = new TreeMap<>();
    private final Map<String, Integer> nearMisses = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();
    private int reports;

    /** Audits every report of the population as it was made, each beside the years before. */
    public static PlantedErrors of(PopulationOptions options) {
        return of(options, UnaryOperator.identity());
    }

    /** The same of reports that were written as documents of the formats in turn, extracted and read again. */
    public static PlantedErrors throughDocuments(PopulationOptions options, List<Format> formats) {
        return of(options, new ThroughDocument(formats));
    }

    private static PlantedErrors of(PopulationOptions options, UnaryOperator<MadeReport> way) {
        var auditor = new YearlyAudit(new Auditor());
        var errors = new PlantedErrors();
        Auditor.cards().forEach(card -> errors.rules.put(card.id(), Tally.NONE));
        Population.forEachDepartment(options, written -> {
            var made = written.stream().map(way).toList();
            var outcomes = auditor.audit(made, PopulationRows::reportId);
            for (int at = 0; at < made.size(); at++) {
                var before = made.subList(Math.max(0, at - 2), at).stream()
                        .flatMap(other -> other.planted().stream())
                        .toList();
                errors.add(made.get(at), before, outcomes.get(at).findings());
            }
        });
        return errors;
    }

    /** What was broken in the years before may show now, in the rules that look there. */
    private void add(MadeReport made, List<Planted> before, List<Finding> findings) {
        reports++;
        var told = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        var there = new TreeSet<String>();
        var excused = new TreeSet<String>();
        before.forEach(planted -> planted.also().stream()
                .filter(rule -> rule.startsWith("years."))
                .forEach(excused::add));
        for (var planted : made.planted()) {
            excused.addAll(planted.also());
            if (planted.nearMiss()) {
                nearMisses.merge(planted.error(), 1, Integer::sum);
            } else {
                there.addAll(planted.rules());
                error(made, planted, told);
            }
        }
        made.planted().stream()
                .filter(planted -> !planted.nearMiss())
                .map(Planted::code)
                .distinct()
                .forEach(code -> withCode.merge(code, 1, Integer::sum));
        rules.replaceAll(
                (rule, tally) -> tally.plus(there.contains(rule), told.contains(rule), excused.contains(rule)));
        findings.stream()
                .filter(finding -> !there.contains(finding.rule()) && !excused.contains(finding.rule()))
                .forEach(finding -> example("误 " + finding.rule(), made, finding.explanation() + " 植入：" + names(made)));
    }

    private void error(MadeReport made, Planted planted, Set<String> told) {
        boolean found = told.containsAll(planted.rules()) && !planted.rules().isEmpty();
        codes.merge(planted.code(), Tally.NONE.plus(true, found, false), PlantedErrors::sum);
        errors.merge(planted.error(), Tally.NONE.plus(true, found, false), PlantedErrors::sum);
        if (!found) {
            example("漏 " + planted.error(), made, planted.detail() + " 植入：" + names(made));
        }
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(one.planted() + other.planted(), one.found() + other.found(), one.wrong() + other.wrong());
    }

    private static String names(MadeReport made) {
        return made.planted().stream().map(Planted::error).collect(Collectors.joining(" "));
    }

    private void example(String key, MadeReport made, String words) {
        var list = examples.computeIfAbsent(key, unused -> new ArrayList<>());
        if (list.size() < EXAMPLES) {
            var identity = made.report().identity();
            list.add("%s %s：%s".formatted(identity.department(), identity.fiscalYear(), words));
        }
    }

    public Map<String, Tally> rules() {
        return Map.copyOf(rules);
    }

    public Map<String, Tally> codes() {
        return Map.copyOf(codes);
    }

    /** The share of reports with an error of each finding type. */
    public Map<String, Double> shares() {
        var shares = new TreeMap<String, Double>();
        withCode.forEach((code, count) -> shares.put(code, (double) count / reports));
        return shares;
    }

    int reports() {
        return reports;
    }

    public void print() {
        System.out.printf("模拟报告 %d 份%n", reports);
        var heading =
                String.format("%n%-34s %6s %6s %6s %6s   %s", "规则", "植入", "找到", "漏掉", "误报", "召回率 / 准确率（威尔逊 95% 区间）");
        System.out.println(heading);
        rules.forEach((rule, tally) -> System.out.println(tally.line(rule)));
        System.out.println(heading.replace("规则", "类型"));
        codes.forEach((code, tally) -> System.out.println(tally.line(code)));
        System.out.println("\n类型占报告的比例");
        shares().forEach((code, share) -> System.out.printf(Locale.ROOT, "%-5s %6.2f%%%n", code, 100 * share));
        System.out.println(heading.replace("规则", "差错"));
        errors.forEach((error, tally) -> System.out.println(tally.line(error)));
        System.out.println("\n近似而无差错：" + new HashMap<>(nearMisses));
        examples.forEach((key, list) -> list.forEach(example -> System.out.println(key + "  " + example)));
    }
}
