package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Indicator lines of a form whose headings are not on the page (无表头指标行): name, target, actual, weight, score, or
 * name, weight, score. They are read only where several lines have the same shape and all weights and scores can be
 * nothing else.
 */
final class HeadlessRows {

    private record Line(
            GridRow row,
            @Nullable Integer level,
            int name,
            @Nullable Integer target,
            @Nullable Integer actual,
            int weight,
            int score) {}

    private static final int FEWEST = 3;
    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("30");
    private static final BigDecimal ALL_POINTS = new BigDecimal("110");
    private static final ScreenedPattern NAME = ScreenedPattern.of("(指标\\d+[:.、])?[\\p{IsHan}].{1,38}");

    private static final ScreenedPattern LEVELLED_NAME = ScreenedPattern.of("[^\\d]{4,30}");

    /** «数量指标 修缮旧址»: the level before the name, parted by a blank. */
    private static final ScreenedPattern LEVEL2 =
            ScreenedPattern.of("(?<level>(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度)指标)[\\s　:：-]+(?=\\p{IsHan})");

    private static final ScreenedPattern LEVEL =
            ScreenedPattern.of("(产出|效益|(服务对象)?满意度|成本|数量|质量|时效|(经济|社会|生态)(效益|成本)?|可持续(影响)?|环境(成本)?)(指标)?");

    private HeadlessRows() {}

    static List<IndicatorLine> read(List<GridRow> rows, Remarks remarks) {
        var lines =
                rows.stream().map(HeadlessRows::line).flatMap(Optional::stream).toList();
        boolean alike = lines.size() >= FEWEST
                && lines.stream().map(line -> line.target() == null).distinct().count() == 1
                && areLevels(lines);
        var points = lines.stream()
                .map(line -> line.row().number(line.weight()).orElseThrow().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!alike || points.compareTo(ALL_POINTS) > 0) {
            return List.of();
        }
        lines.forEach(line -> line.row().columns().stream()
                .filter(column -> column > line.score())
                .forEach(column -> remarks.read(line.row(), column, line.row().text(line.name()))));
        return lines.stream().map(HeadlessRows::indicator).toList();
    }

    /** What stands before the names is a level when every line has it and some lines share it. */
    private static boolean areLevels(List<Line> lines) {
        var levels = lines.stream()
                .map(line -> line.level() == null ? "" : line.row().normalised(line.level()))
                .toList();
        boolean none = levels.stream().allMatch(String::isEmpty);
        boolean all = levels.stream().noneMatch(String::isEmpty);
        boolean known = levels.stream().allMatch(LEVEL::isWhole);
        return none || known || (all && levels.stream().distinct().count() < levels.size());
    }

    private static Optional<Line> line(GridRow row) {
        var columns = new ArrayList<Integer>(row.columns());
        while (!columns.isEmpty() && row.isBlank(columns.getLast())) {
            columns.removeLast();
        }
        Integer name = row.firstFilled();
        if (name == null || !NAME.isWhole(row.normalised(name)) || isOther(row, name)) {
            return Optional.empty();
        }
        var behind = columns.subList(columns.indexOf(name) + 1, columns.size());
        return shapes(row, null, name, behind).or(() -> belowLevel(row, name, behind));
    }

    private static Optional<Line> belowLevel(GridRow row, int level, List<Integer> behind) {
        if (behind.isEmpty() || !LEVELLED_NAME.isWhole(row.normalised(behind.getFirst()))) {
            return Optional.empty();
        }
        return shapes(row, level, behind.getFirst(), behind.subList(1, behind.size()));
    }

    private static Optional<Line> shapes(GridRow row, @Nullable Integer level, int name, List<Integer> behind) {
        return shape(row, level, name, behind, 2).or(() -> shape(row, level, name, behind, 0));
    }

    private static boolean isOther(GridRow row, int name) {
        return FundLabel.of(row).isPresent()
                || TotalRows.isTotal(row.text(name))
                || Filler.is(Filler.withoutPrefix(row.normalised(name)));
    }

    /** With target and actual before them, weight and score are the third and fourth cell behind the name. */
    private static Optional<Line> shape(
            GridRow row, @Nullable Integer level, int name, List<Integer> behind, int before) {
        if (behind.size() < before + 2 || behind.size() > before + 3) {
            return Optional.empty();
        }
        int weight = behind.get(before);
        int score = behind.get(before + 1);
        boolean reason =
                behind.size() == before + 2 || row.number(behind.getLast()).isEmpty();
        if (!reason || !arePoints(row, weight, score)) {
            return Optional.empty();
        }
        return Optional.of(
                before == 0
                        ? new Line(row, level, name, null, null, weight, score)
                        : new Line(row, level, name, behind.getFirst(), behind.get(1), weight, score));
    }

    private static boolean arePoints(GridRow row, int weight, int score) {
        var points = row.number(weight).map(PrintedNumber::value).orElse(null);
        var earned = row.number(score).map(PrintedNumber::value).orElse(null);
        boolean plain = row.unit(weight).isEmpty() && row.unit(score).isEmpty();
        return plain
                && points != null
                && earned != null
                && points.signum() > 0
                && points.compareTo(LARGEST_WEIGHT) <= 0
                && earned.signum() >= 0
                && earned.compareTo(points) <= 0;
    }

    private static IndicatorLine indicator(Line line) {
        var row = line.row();
        var level = line.level();
        var name = Filler.withoutPrefix(row.text(line.name()));
        var levelled = LEVEL2.matcher(name);
        boolean prefixed = levelled.lookingAt();
        return new IndicatorLine(
                level == null ? null : row.text(level).strip(),
                prefixed ? levelled.group("level") : null,
                prefixed ? name.substring(levelled.end()) : name,
                text(row, line.target()),
                null,
                text(row, line.actual()),
                row.readNumber(line.weight()),
                row.readNumber(line.score()),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                row.place(line.name()));
    }

    private static Reading<String> text(GridRow row, @Nullable Integer column) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(column);
    }
}
