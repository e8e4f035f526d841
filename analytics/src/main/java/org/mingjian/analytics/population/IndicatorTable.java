package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;

/** The scored lines of a made form (模拟指标表), with the errors planted in them; points in hundredths. */
final class IndicatorTable {

    private static final List<String> HEADINGS =
            List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "复核得分", "偏差原因分析及改进措施");

    /** One line before it is printed. */
    private record Draft(
            String level1,
            String level2,
            String name,
            String target,
            String actual,
            long weight,
            long score,
            String reason) {}

    private final Page page;
    private final Plan plan;
    private final SplittableRandom random;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean unmetPlanted;
    private boolean lowTargetPlanted;

    IndicatorTable(Page page, Plan plan, SplittableRandom random) {
        this.page = page;
        this.plan = plan;
        this.random = random;
    }

    /** Writes the table and returns its lines. */
    List<IndicatorLine> write(Sector sector, BigDecimal executionPercent, boolean verified) {
        execution(executionPercent);
        var outputs = sector.outputs();
        for (int index = 0; index < outputs.size(); index++) {
            met("产出指标", index < 5 ? "数量指标" : "质量指标", outputs.get(index), 500);
        }
        met("产出指标", "时效指标", new Sector.Indicator("工作任务按期完成率", "%"), 500);
        met("产出指标", "质量指标", new Sector.Indicator("制度执行合规率", "%"), 500);
        for (var benefit : sector.benefits()) {
            met("效益指标", "社会效益指标", benefit, 600);
        }
        met("效益指标", "满意度指标", new Sector.Indicator("服务对象满意度", "%"), 1000);
        lose();
        return print(verified);
    }

    private void execution(BigDecimal percent) {
        var earned = percent.min(BigDecimal.valueOf(100)).movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
        long score = earned.movePointRight(2).longValueExact();
        if (plan.has(Plan.Error.F01) && score <= 990) {
            plan.record(Plan.Error.F01, "execution.total", "执行率%s%%，应得%s分，填10分".formatted(percent, earned));
            score = 1000;
        }
        var reason = score < 1000 ? "部分项目跨年度实施，资金按进度支付" : "";
        drafts.add(new Draft("预算执行率", "预算执行率", "预算执行率", "100%", percent + "%", 1000, score, reason));
    }

    private void met(String level1, String level2, Sector.Indicator indicator, long weight) {
        if (indicator.unit() == null) {
            drafts.add(new Draft(level1, level2, indicator.name(), "显著", "显著", weight, weight, ""));
            return;
        }
        long target = indicator.isPercentage()
                ? 85 + random.nextInt(indicator.name().endsWith("满意度") ? 10 : 15)
                : 10L * (2 + random.nextInt(60));
        long actual = target;
        // A satisfaction equal to its target is a finding of its own, so a clean line has none.
        if (random.nextDouble() < 0.4 || indicator.name().endsWith("满意度")) {
            actual =
                    indicator.isPercentage() ? Math.min(100, target + 1 + random.nextInt(6)) : target + target / 20 + 1;
        }
        if (plan.has(Plan.Error.F06) && !unmetPlanted) {
            unmetPlanted = true;
            actual = Math.round(target * (0.5 + 0.4 * random.nextDouble()));
            plan.record(Plan.Error.F06, "indicator", "%s：目标%d，实际%d，满分".formatted(indicator.name(), target, actual));
        } else if (plan.has(Plan.Error.F05) && !lowTargetPlanted && !indicator.isPercentage()) {
            lowTargetPlanted = true;
            actual = target * (3 + random.nextInt(6));
            plan.record(Plan.Error.F05, "indicator", "%s：目标%d，实际%d".formatted(indicator.name(), target, actual));
        }
        var sign = indicator.isPercentage() ? "%" : indicator.unit();
        drafts.add(new Draft(level1, level2, indicator.name(), "≥" + target + sign, actual + sign, weight, weight, ""));
    }

    /** Takes what the total is to lose beyond execution: round totals, or an honest line that was not reached. */
    private void lose() {
        long lost = 1000 - drafts.getFirst().score();
        double draw = random.nextDouble();
        if (draw < 0.30) {
            return;
        }
        long goal = draw < 0.42 ? 200 : draw < 0.54 ? 500 : draw < 0.60 ? 1000 : 0;
        if (goal > lost) {
            loseOnQualitative(goal - lost);
        } else if (draw < 0.85) {
            loseOnQuantitative();
        } else if (draw > 0.985) {
            loseOnQualitative(1100 + random.nextInt(700));
        }
    }

    private void loseOnQualitative(long points) {
        long left = points;
        for (int index = 0; index < drafts.size() && left > 0; index++) {
            var line = drafts.get(index);
            if (line.target().equals("显著")) {
                long taken = Math.min(left, line.weight() / 2);
                left -= taken;
                drafts.set(index, lowered(line, "较显著", line.weight() - taken));
            }
        }
        for (int index = drafts.size() - 1; index > 0 && left > 0; index--) {
            var line = drafts.get(index);
            if (line.score() == line.weight() && line.target().endsWith("%")) {
                long taken = Math.min(left, line.weight() / 2);
                left -= taken;
                drafts.set(index, unmet(line, line.weight() - taken));
            }
        }
    }

    private void loseOnQuantitative() {
        int index = 1 + random.nextInt(8);
        var line = drafts.get(index);
        if (!line.target().equals("显著") && line.score() == line.weight()) {
            drafts.set(index, unmet(line, Math.round(line.weight() * (0.75 + 0.2 * random.nextDouble()))));
        }
    }

    /** A line that was not reached: the actual value is the target's share that the score is of the weight. */
    private Draft unmet(Draft line, long score) {
        var digits = line.target().replaceAll("[^0-9]", "");
        var sign = line.target().replaceAll("[≥0-9]", "");
        var actual = new BigDecimal(digits)
                .multiply(BigDecimal.valueOf(score))
                .divide(BigDecimal.valueOf(line.weight()), 1, RoundingMode.HALF_UP);
        var entitled = actual.multiply(BigDecimal.valueOf(line.weight()))
                .divide(new BigDecimal(digits), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return lowered(line, actual.toPlainString() + sign, Math.min(line.weight(), entitled));
    }

    private Draft lowered(Draft line, String actual, long score) {
        var reason = "受客观条件影响未完全达到预期，下一年度加强进度管理";
        if (plan.has(Plan.Error.F08)) {
            reason = "";
            plan.record(Plan.Error.F08, "indicator", line.name() + "扣分而没有原因");
        }
        return new Draft(
                line.level1(), line.level2(), line.name(), line.target(), actual, line.weight(), score, reason);
    }

    private List<IndicatorLine> print(boolean verified) {
        var headings = HEADINGS.stream().filter(heading -> verified || !heading.equals("复核得分"));
        page.row(headings.toArray(String[]::new));
        var lines = drafts.stream().map(draft -> print(draft, verified)).toList();
        page.endTable("自评表");
        return lines;
    }

    private IndicatorLine print(Draft draft, boolean verified) {
        var score = Page.printed(draft.score());
        var second = verified ? Page.printed(verifiedScore(draft)) : null;
        var cells = new ArrayList<String>(List.of(
                draft.level1(),
                draft.level2(),
                draft.name(),
                draft.target(),
                draft.actual(),
                Page.printed(draft.weight()).raw(),
                score.raw()));
        if (second != null) {
            cells.add(second.raw());
        }
        cells.add(draft.reason());
        var places = page.row(cells.toArray(String[]::new));
        return new IndicatorLine(
                draft.level1(),
                draft.level2(),
                draft.name(),
                Reading.of(draft.target(), places.get(3)),
                null,
                Reading.of(draft.actual(), places.get(4)),
                Reading.of(Page.printed(draft.weight()), places.get(5)),
                Reading.of(score, places.get(6)),
                verifiedReading(second, places.get(7)),
                draft.reason().isEmpty()
                        ? Reading.absent(AbsenceReason.BLANK, places.getLast())
                        : Reading.of(draft.reason(), places.getLast()),
                places.get(2));
    }

    private static Reading<PrintedNumber> verifiedReading(@Nullable PrintedNumber second, SourceRef place) {
        return second == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : Reading.of(second, place);
    }

    /** The bureau takes some points from one line in five, more where full marks were claimed. */
    private long verifiedScore(Draft draft) {
        return random.nextDouble() < 0.8
                ? draft.score()
                : Math.round(draft.score() * (0.5 + 0.4 * random.nextDouble()));
    }
}
