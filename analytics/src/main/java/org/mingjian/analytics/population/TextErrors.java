package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Sentences that contradict each other, the form or themselves (正文差错). */
final class TextErrors {

    private TextErrors() {}

    static List<Planting> all() {
        return List.of(
                told("unmet-but-complete", "F10", TextErrors::unmet, "text.unmet-but-complete"),
                told("partial-year", "F10", TextErrors::partialYear, "text.partial-year"),
                told(
                        "forecast",
                        "F24",
                        random -> List.of("预计全年完成招商引资%d万元。".formatted(number(random, 1000))),
                        "text.forecast"),
                told("unfinished-count", "F10", TextErrors::unfinished, "text.unfinished-count"),
                told("results-differ", "F10", TextErrors::resultsDiffer, "text.results-differ"),
                told("text-low-target", "F05", TextErrors::lowTarget, "text.low-target"),
                told("bracket-sum", "F02", TextErrors::bracketSum, "text.bracket-sum"),
                told("verifier-name", "F10", TextErrors::verifier, "text.verifier-name"),
                told("numbering", "F24", TextErrors::numbering, "text.numbering"),
                told("target-not-told", "F24", TextErrors::notTold, "text.target-not-told"),
                Planting.of(
                        "execution-denied",
                        "F10",
                        0.02,
                        Area.TEXT,
                        Stage.PRINT,
                        "text",
                        TextErrors::denied,
                        "text.execution-denied"),
                Planting.of(
                                "indicator-count",
                                "F10",
                                0.003,
                                Area.TEXT,
                                Stage.PRINT,
                                "text",
                                draft -> count(draft, 2),
                                "text.indicator-count")
                        .needing(Section.PARTS, Section.FORM));
    }

    private static Planting told(
            String name, String code, Function<SplittableRandom, List<String>> words, String rule) {
        return Planting.of(
                name,
                code,
                code.equals("F10") ? 0.003 : 0.006,
                Area.TEXT,
                Stage.PRINT,
                "text",
                draft -> {
                    var paragraphs = words.apply(draft.random());
                    paragraphs.forEach(draft::remark);
                    return Optional.of(String.join("", paragraphs));
                },
                rule);
    }

    static int number(SplittableRandom random, int size) {
        return size + random.nextInt(size * 8);
    }

    private static List<String> unmet(SplittableRandom random) {
        return List.of(
                "进出口额完成%d万元，占目标任务%d.%d%%。".formatted(number(random, 3000), 70 + random.nextInt(20), random.nextInt(10)),
                "全年圆满完成年初各项指标任务。");
    }

    private static List<String> partialYear(SplittableRandom random) {
        int whole = number(random, 2000);
        return List.of("全年完成进出口额%d万元。1-11月份完成%d万元。".formatted(whole, whole + 100 + random.nextInt(900)));
    }

    private static List<String> unfinished(SplittableRandom random) {
        int all = 12 + random.nextInt(8);
        return List.of(
                "共设定%d个绩效指标，完成了%d个。产出绩效指标%d项均已全部完成。效益绩效指标%d项均已全部完成。满意度指标均已完成。".formatted(all, all - 1, all - 6, 5));
    }

    private static List<String> resultsDiffer(SplittableRandom random) {
        int goal = 12 + random.nextInt(20);
        return List.of(
                "全年入库限上企业%d家，完成%d家目标任务。".formatted(goal + 3, goal), "新增限上企业%d家，完成%d家目标任务。".formatted(goal + 1, goal));
    }

    private static List<String> lowTarget(SplittableRandom random) {
        int goal = 2 + random.nextInt(4);
        return List.of("新增示范基地%d个，超额完成下达的%d个目标任务。".formatted(goal * 3, goal));
    }

    private static List<String> bracketSum(SplittableRandom random) {
        long first = number(random, 2000);
        long second = number(random, 2000);
        return List.of("设备款共%s万元（具体是9月付款%s万元、12月付款%s万元）。"
                .formatted(decimals(first + second + 15), decimals(first), decimals(second)));
    }

    static BigDecimal decimals(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static List<String> verifier(SplittableRandom random) {
        var first = random.nextBoolean() ? "正平" : "信达";
        var second = first.equals("正平") ? "正和" : "信诚";
        return List.of("受财政局委托，湖滨%s会计师事务所有限公司承担现场核查。".formatted(first), "核查单位：湖滨%s会计师事务所有限公司".formatted(second));
    }

    private static List<String> numbering(SplittableRandom random) {
        int missing = 2 + random.nextInt(2);
        return List.of("四、存在的问题", "1、项目储备还不充分。", missing == 2 ? "3、绩效指标还要细化。" : "2、绩效指标还要细化。", "4、资金支付还要加快。");
    }

    private static List<String> notTold(SplittableRandom random) {
        return List.of("批发业销售额增速-%d.%d%%。未能完成下达的相关目标。".formatted(1 + random.nextInt(8), random.nextInt(10)));
    }

    private static Optional<String> denied(Draft draft) {
        if (draft.printedExecution().compareTo(BigDecimal.valueOf(100)) != 0) {
            return Optional.empty();
        }
        draft.remark("受项目进度影响，部分专项经费执行率未达到100%。");
        return Optional.of("执行率100%，正文又称未达到100%");
    }

    private static long weight(Draft draft, FormDesign.Group group) {
        return draft.lines().stream()
                .filter(line -> line.level1().equals(group.name()))
                .mapToLong(Line::weight)
                .sum();
    }

    /** Tells the number of lines of the first level-1 indicator, off by so many. */
    static Optional<String> count(Draft draft, int off) {
        var group = draft.form().groups().stream()
                .filter(it -> !it.kinds().contains(Line.Kind.EXECUTION))
                .filter(it -> it.name().matches("\\p{IsHan}{2,8}"))
                .filter(it -> weight(draft, it) == it.weight() * 100L)
                .findFirst();
        return group.map(it -> {
            long lines = draft.lines().stream()
                    .filter(line -> line.level1().equals(it.name()))
                    .count();
            draft.remark("%s设置%d项三级指标。".formatted(it.name(), lines + off));
            return "%s有%d行，正文写%d项".formatted(it.name(), lines, lines + off);
        });
    }
}
