package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Drafts the scored lines of a form (拟指标行): honest ones, all with full marks but the execution line. */
final class LineDrafting {

    private static final long HALF_POINT = 50;

    private final Draft draft;
    private final SplittableRandom random;

    LineDrafting(Draft draft) {
        this.draft = draft;
        this.random = draft.random();
    }

    List<Line> lines(int wanted) {
        var lines = new ArrayList<Line>();
        var groups = draft.form().groups();
        int scored = groups.stream()
                .filter(group -> !isExecution(group))
                .mapToInt(FormDesign.Group::weight)
                .sum();
        for (var group : groups) {
            if (isExecution(group)) {
                lines.add(execution(group));
            } else {
                lines.addAll(group(group, Math.max(1, Math.round((float) wanted * group.weight() / scored))));
            }
        }
        return lines;
    }

    private static boolean isExecution(FormDesign.Group group) {
        return group.kinds().contains(Line.Kind.EXECUTION);
    }

    /** Points in proportion to the printed rate, as all forms score that say how; the level is called as readers do. */
    private Line execution(FormDesign.Group group) {
        var percent = draft.printedExecution();
        long weight = group.weight() * 100L;
        long score = percent.min(BigDecimal.valueOf(100))
                .multiply(BigDecimal.valueOf(group.weight()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var line = Line.qualitative("预算执行率", "预算执行率", "预算执行率", Line.Kind.EXECUTION, "100%", weight)
                .saying("100%", percent + "%")
                .scoring(score);
        return score < weight ? line.because("部分项目跨年度实施，资金按进度支付") : line;
    }

    private List<Line> group(FormDesign.Group group, int wanted) {
        var pool = pool(group);
        int count = Math.min(wanted, pool.size());
        var lines = new ArrayList<Line>();
        long left = group.weight() * 100L;
        for (int index = 0; index < count; index++) {
            int behind = count - index;
            long weight = behind == 1 ? left : Math.max(HALF_POINT, left / behind / HALF_POINT * HALF_POINT);
            left -= weight;
            lines.add(line(group.name(), pool.get(index), weight));
        }
        return lines;
    }

    /** One of every kind first, so that a short form has its satisfaction and its sustainability. */
    private List<FormDesign.Common> pool(FormDesign.Group group) {
        var kinds = group.kinds().stream().map(this::ofKind).toList();
        var pool = new ArrayList<FormDesign.Common>();
        kinds.forEach(kind -> pool.add(kind.getFirst()));
        for (int at = 1; pool.size() < kinds.stream().mapToInt(List::size).sum(); at++) {
            for (var kind : kinds) {
                if (at < kind.size()) {
                    pool.add(kind.get(at));
                }
            }
        }
        return pool;
    }

    private List<FormDesign.Common> ofKind(Line.Kind kind) {
        var lines = new ArrayList<FormDesign.Common>();
        var sector = draft.department().sector();
        if (kind == Line.Kind.OUTPUT) {
            sector.outputs().forEach(it -> lines.add(new FormDesign.Common(kind, level2(it), it)));
        } else if (kind == Line.Kind.BENEFIT) {
            sector.benefits().forEach(it -> lines.add(new FormDesign.Common(kind, "社会效益指标", it)));
        }
        FormDesign.designs().commons().stream()
                .filter(common -> common.kind() == kind)
                .forEach(lines::add);
        return lines;
    }

    private static String level2(Sector.Indicator indicator) {
        return indicator.isPercentage() ? "质量指标" : "数量指标";
    }

    private Line line(String level1, FormDesign.Common common, long weight) {
        var indicator = common.indicator();
        var unit = indicator.unit();
        if (unit == null) {
            var words = random.nextBoolean() ? "显著" : "良好";
            return Line.qualitative(level1, common.level2(), indicator.name(), common.kind(), words, weight);
        }
        boolean satisfaction = common.kind() == Line.Kind.SATISFACTION;
        long target = target(indicator, satisfaction);
        // A satisfaction equal to its target is a finding of its own, so a clean line has none.
        boolean above = satisfaction || random.nextDouble() < 0.4;
        var actual = BigDecimal.valueOf(above ? surpassing(target, indicator.isPercentage()) : target);
        if (satisfaction && random.nextBoolean()) {
            actual = actual.subtract(new BigDecimal("0.4"));
        }
        return Line.met(level1, common.level2(), indicator.name(), unit, common.kind(), target, actual, weight);
    }

    /** A department's target for an indicator stays, or grows a little every year. */
    private long target(Sector.Indicator indicator, boolean satisfaction) {
        var own = new SplittableRandom(draft.options().seed()
                + 31L * draft.department().number()
                + indicator.name().hashCode());
        if (indicator.isPercentage()) {
            return 85 + own.nextInt(satisfaction ? 10 : 15);
        }
        int years = draft.year() - draft.options().firstYear();
        return Math.round(10L * (2 + own.nextInt(60)) * Math.pow(1.04, years));
    }

    private long surpassing(long target, boolean percentage) {
        return percentage ? Math.min(100, target + 1 + random.nextInt(6)) : target + target / 20 + 1;
    }
}
