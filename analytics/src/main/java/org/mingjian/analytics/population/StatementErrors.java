package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Measure;

/** Sentences that break off, or deny what the form and the figures say, each with a sentence like it that does not (正文矛盾). */
final class StatementErrors {

    private static final double SHARE = 0.006;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StatementErrors() {}

    static List<Planting> all() {
        return List.of(
                told("although", "F24", StatementErrors::although, "text.although"),
                told("although-and-but", "F24", random -> "虽然人手偏紧，但各项工作按期完成。", "text.although")
                        .asNearMiss(),
                told("count-not-complete", "F10", random -> counted(random, 3), "text.count-not-complete"),
                told("count-complete", "F10", random -> counted(random, 0), "text.count-not-complete")
                        .asNearMiss(),
                told("target-at-last-year", "F05", random -> aimed(random, -3), "text.target-at-last-year"),
                told("target-above-last-year", "F05", random -> aimed(random, 3), "text.target-at-last-year")
                        .asNearMiss(),
                carryOver("no-carry-over", "年末无结转，未形成结余资金。"),
                carryOver("carry-over-told", "年末结转资金主要为尚未支付的项目款。").asNearMiss(),
                weakness("weakness-full-marks", ""),
                weakness("part-is-weak", "信息化手段").asNearMiss(),
                deviation("deviation-denied", 0.025, false),
                deviation("no-deviation", 0.03, true).asNearMiss(),
                told("project-count", "F10", random -> projects(random, 2), "text.project-count"),
                told("projects-counted", "F10", random -> projects(random, 0), "text.project-count")
                        .asNearMiss(),
                staff("retired-in-posts", "在职%d人、离休2人、退休%d人"),
                staff("posts-by-kind", "行政编制%d人、事业编制%d人").asNearMiss());
    }

    private static Planting told(String name, String code, Function<SplittableRandom, String> words, String rule) {
        return Planting.of(
                name,
                code,
                code.equals("F10") ? 0.004 : SHARE,
                Area.TEXT,
                Stage.PRINT,
                "text",
                draft -> {
                    var sentence = words.apply(draft.random());
                    draft.remark(sentence);
                    return Optional.of(sentence);
                },
                rule);
    }

    private static String although(SplittableRandom random) {
        return random.nextBoolean() ? "虽然绩效目标管理取得了一定成效。" : "虽然绩效指标体系初步建立。";
    }

    private static String counted(SplittableRandom random, int missing) {
        int all = 6 + random.nextInt(20);
        return "本年共安排重点项目%d项，其中按期完成%d项。年度项目均已按计划完成。".formatted(all, all - missing);
    }

    /** A target so many points of a hundred above what last year's result must have been. */
    private static String aimed(SplittableRandom random, int above) {
        var last = BigDecimal.valueOf(200 + random.nextInt(3000), 1);
        var growth = BigDecimal.valueOf(40 + random.nextInt(90), 1);
        var result = last.multiply(HUNDRED.add(growth)).divide(HUNDRED, 1, RoundingMode.HALF_UP);
        var target = last.multiply(BigDecimal.valueOf(100L + above)).divide(HUNDRED, 1, RoundingMode.HALF_UP);
        return "全年完成产业投资%s亿元，同比增长%s%%，完成年度目标%s亿元。".formatted(result, growth, target);
    }

    private static Planting carryOver(String name, String words) {
        return Planting.of(
                        name,
                        "F10",
                        SHARE / 2,
                        Area.TEXT,
                        Stage.PRINT,
                        Measure.CLOSING_CARRY_OVER.wireName(),
                        draft -> {
                            draft.remark(words);
                            return draft.has(Section.FLOW) && draft.flow().closing() > 0
                                    ? Optional.of(words)
                                    : Optional.empty();
                        },
                        "text.no-carry-over")
                .needing(Section.FLOW);
    }

    /** What a line with full marks is about is called weak, or only a part of it is. */
    private static Planting weakness(String name, String part) {
        return Planting.of(
                        name,
                        "F06",
                        SHARE,
                        Area.TEXT,
                        Stage.PRINT,
                        "indicator",
                        draft -> LineErrors.change(
                                        draft, line -> line.isQualitative() && isThing(line.name()), line -> line)
                                .map(line -> {
                                    draft.remark(thing(line.name()) + part + "有待进一步完善。");
                                    return "“%s”得满分，正文称“%s%s有待进一步完善”".formatted(line.name(), thing(line.name()), part);
                                }),
                        "text.weakness-full-marks")
                .needing(Section.FORM);
    }

    private static boolean isThing(String name) {
        return name.matches("\\p{IsHan}{4,8}(?:健全性|完整性|规范性|合规性)");
    }

    private static String thing(String name) {
        return name.replaceFirst("(?:健全性|完整性|规范性|合规性)$", "");
    }

    /** Denied where a part of the budget was left, and where next to nothing was. */
    private static Planting deviation(String name, double share, boolean spent) {
        return Planting.of(
                name,
                "F10",
                share,
                Area.TEXT,
                Stage.PRINT,
                "execution.total",
                draft -> {
                    var funds = draft.funds();
                    boolean fits = spent
                            ? funds.executed() * 1000 >= funds.budget() * 992
                            : funds.executed() * 100 < funds.budget() * 90;
                    if (!fits || !draft.isRateClear()) {
                        return Optional.empty();
                    }
                    draft.remark("不存在支出数偏离预算数较多的问题。");
                    return Optional.of("执行率%s%%，正文称没有偏离".formatted(funds.percent()));
                },
                "text.deviation-denied");
    }

    private static String projects(SplittableRandom random, int missing) {
        int first = 6 + random.nextInt(10);
        int added = 2 + random.nextInt(6);
        return "全年实施项目%d个，均已完成，其中年初批复%d个，年中新增%d个。".formatted(first + added - missing, first, added);
    }

    /** Only where no other paragraph tells the number of posts. */
    private static Planting staff(String name, String parts) {
        return Planting.of(
                name,
                "F20",
                2 * SHARE,
                Area.TEXT,
                Stage.PRINT,
                Measure.STAFF_ESTABLISHED.wireName(),
                draft -> {
                    if (draft.has(Section.STAFF)) {
                        return Optional.empty();
                    }
                    int first = 20 + draft.random().nextInt(80);
                    int second = 5 + draft.random().nextInt(30);
                    int others = parts.contains("离休2人") ? 2 : 0;
                    var words = "编制人员%d人：%s。".formatted(first + second + others, parts.formatted(first, second));
                    draft.remark(words);
                    return Optional.of(words);
                },
                "staff.retired-in-posts");
    }
}
