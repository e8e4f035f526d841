package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingjian.analytics.population.FormPrint.Conversion;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Errors that show though a form is printed in part, or without the columns that others have (残缺表样上的差错). */
final class SheetErrors {

    private static final double SHARE = 0.007;
    private static final BigDecimal ROOM = BigDecimal.valueOf(98);
    private static final int LEFT_OUT = 3;

    private SheetErrors() {}

    static List<Planting> all() {
        return List.of(
                inPart("total-above-visible-losses", 0.012, SheetErrors::aboveLosses)
                        .alsoSettingOff("score.parts-sum", "score.component-lines"),
                inPart("form-in-part", 0.008, SheetErrors::inPart).asNearMiss().alsoSettingOff("score.component-lines"),
                error("full-without-values", "F24", SheetErrors::bare, "indicator.full-without-values"),
                error("result-without-target", "F24", SheetErrors::untargeted, "indicator.full-without-values")
                        .asNearMiss(),
                error("actual-copied", "F18", SheetErrors::copied, "indicator.actual-copied"),
                error("benefit-denied", "F17", draft -> benefit(draft, "无经济效益"), "indicator.benefit-denied"),
                error("damage-denied", "F17", draft -> benefit(draft, "无生态破坏"), "indicator.benefit-denied")
                        .asNearMiss(),
                sheet("deducted-without-column", "F07", SheetErrors::deducted, "indicator.met-but-deducted")
                        .hiding("indicator.deduction-unexplained"),
                sheet("column-left-out", "F07", SheetErrors::withoutColumn, "indicator.met-but-deducted")
                        .asNearMiss()
                        .hiding("indicator.deduction-unexplained"),
                sheet("weighted-twice", "F13", draft -> converted(draft, Conversion.TWICE), "weight.twice"),
                sheet("converted-as-scored", "F13", draft -> converted(draft, Conversion.SAME), "weight.twice")
                        .asNearMiss());
    }

    private static Planting error(String name, String code, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, SHARE, Area.LINES, Stage.LINES, "indicator", breaking, rule)
                .needing(Section.FORM);
    }

    private static Planting sheet(String name, String code, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, SHARE, Area.SCORE, Stage.LINES, "indicator", breaking, rule)
                .needing(Section.FORM);
    }

    private static Planting inPart(String name, double share, Planting.Breaking breaking) {
        return Planting.of(name, "F02", share, Area.SCORE, Stage.PRINT, "score", breaking, "score.visible-losses")
                .needing(Section.FORM);
    }

    /** Lines with full marks of the last level-1 indicator are not printed; of those that lost points all are. */
    private static boolean leaveOut(Draft draft) {
        var groups = draft.form().groups().stream()
                .filter(group -> !group.kinds().contains(Line.Kind.EXECUTION))
                .toList();
        var last = groups.getLast().name();
        var lines = draft.lines();
        var full = IntStream.range(0, lines.size())
                .filter(at -> draft.isUntouched(at) && lines.get(at).isFull())
                .filter(at -> lines.get(at).level1().equals(last))
                .limit(LEFT_OUT)
                .toArray();
        if (groups.size() < 2 || full.length == 0) {
            return false;
        }
        for (int at : full) {
            draft.change(at, line -> line);
            draft.print(draft.print().leavingOut(lines.get(at).name()));
        }
        return true;
    }

    private static Optional<String> aboveLosses(Draft draft) {
        var honest = draft.totals().form();
        if (honest.compareTo(ROOM) > 0 || !leaveOut(draft)) {
            return Optional.empty();
        }
        var printed = honest.add(Totals.points(100 + draft.random().nextInt(100)));
        draft.totals(draft.totals().withForm(printed));
        return Optional.of("自评表只列部分指标，可见扣分后至多%s分，总分填%s".formatted(honest, printed));
    }

    private static Optional<String> inPart(Draft draft) {
        return leaveOut(draft) ? Optional.of("自评表只列部分指标") : Optional.empty();
    }

    private static boolean isOfWork(Line line) {
        return line.kind() == Line.Kind.OUTPUT || line.kind() == Line.Kind.BENEFIT;
    }

    private static Optional<String> bare(Draft draft) {
        return LineErrors.change(draft, line -> line.isPlain() && isOfWork(line), line -> line.withoutFigures(""))
                .map(line -> "“%s”没有指标值和完成值，得满分".formatted(line.name()));
    }

    private static Optional<String> untargeted(Draft draft) {
        return LineErrors.change(draft, Line::isQualitative, line -> line.saying("", "已完成"))
                .map(line -> "“%s”没有指标值，有完成值".formatted(line.name()));
    }

    private static Optional<String> copied(Draft draft) {
        return LineErrors.change(
                        draft,
                        line -> line.isPlain() && isOfWork(line),
                        line -> line.saying(line.targetText(), line.targetText()))
                .map(LineErrors::words);
    }

    private static Optional<String> benefit(Draft draft, String words) {
        return LineErrors.change(
                        draft,
                        line -> line.isQualitative() && line.kind() == Line.Kind.BENEFIT,
                        line -> line.named(line.level2(), "综合效益").saying(words, words))
                .map(LineErrors::words);
    }

    private static Optional<String> deducted(Draft draft) {
        var changed = LineErrors.change(draft, Line::isPlain, line -> line.scoring(line.weight() * 7 / 10));
        changed.ifPresent(line -> withoutColumn(draft));
        return changed.map(LineErrors::words);
    }

    private static Optional<String> withoutColumn(Draft draft) {
        draft.print(draft.print().withoutReasons());
        return Optional.of("自评表没有偏差原因栏");
    }

    private static Optional<String> converted(Draft draft, Conversion how) {
        draft.print(draft.print().converting(how));
        return Optional.of(how == Conversion.TWICE ? "得分又乘一次权重" : "折算得分与得分相同");
    }
}
