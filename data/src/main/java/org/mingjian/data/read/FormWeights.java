package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** What the parts of the score are out of, as the form prints it beside their names (表中分项权重): 年度目标1：（80分）. */
final class FormWeights {

    private record Weight(String name, PrintedNumber points, SourceRef source) {}

    private static final ScreenedPattern LABEL =
            ScreenedPattern.of("(?<name>\\p{IsHan}{2,12})\\d?:?(\\(万?元\\))?\\((?<points>\\d{1,2}(\\.\\d+)?)分\\)");
    private static final ScreenedPattern GOAL = ScreenedPattern.of("(年度)?(绩效)?(目标|指标)(完成|实现)?(情况)?");
    private static final int COMPARED = 4;

    private final List<Weight> weights = new ArrayList<>();

    private FormWeights() {}

    static FormWeights of(List<Block> blocks, TableRows tables) {
        var found = new FormWeights();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> found.addFirstCell(paragraph);
                case Grid grid -> tables.of(grid).forEach(found::add);
            }
        }
        return found;
    }

    /** A line with a bar in it is a row of a form too short to be seen as a table. */
    private void addFirstCell(Paragraph paragraph) {
        int bar = paragraph.text().indexOf('|');
        var cell = bar < 0 ? paragraph.text() : paragraph.text().substring(0, bar);
        add(cell, paragraph.place(cell));
    }

    private void add(GridRow row) {
        for (int column : row.columns()) {
            if (row.startsHere(column) && row.text(column).indexOf('分') >= 0) {
                add(row.text(column), row.place(column));
            }
        }
    }

    private void add(String text, SourceRef place) {
        if (text.indexOf('分') < 0) {
            return;
        }
        var label = MatchText.of(text);
        var match = LABEL.matcher(label.text());
        if (match.matches()) {
            var raw = label.quote(match.start("points"), match.end("points"));
            weights.add(new Weight(match.group("name"), Numbers.printed(raw, match.group("points"), false), place));
        }
    }

    /** Gives each part without a weight the one that its own name has in the form, where there is only one. */
    void complete(List<ComponentScore> components) {
        for (int at = 0; at < components.size(); at++) {
            var part = components.get(at);
            var weight = part.weight().isRead() ? Optional.<Weight>empty() : of(part.name());
            if (weight.isPresent() && !isBeyond(part, weight.get())) {
                var found = weight.get();
                components.set(
                        at,
                        new ComponentScore(
                                part.name(), part.score(), Reading.of(found.points(), found.source()), part.source()));
            }
        }
    }

    /** A part with more points than a name like its own is out of is another part. */
    private static boolean isBeyond(ComponentScore part, Weight weight) {
        return part.score()
                .map(score -> score.value().compareTo(weight.points().value()) > 0)
                .orElse(false);
    }

    private Optional<Weight> of(String name) {
        var fitting =
                weights.stream().filter(weight -> fits(weight.name(), name)).toList();
        long different = fitting.stream()
                .map(weight -> weight.points().value())
                .distinct()
                .count();
        return different == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean fits(String label, String name) {
        boolean goals = GOAL.isWhole(label) && GOAL.isWhole(name);
        int length = Math.min(COMPARED, Math.min(label.length(), name.length()));
        return goals || label.startsWith(name.substring(0, length));
    }
}
