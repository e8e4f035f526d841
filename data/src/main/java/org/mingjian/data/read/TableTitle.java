package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.text.ScreenedPattern;

/** What the title of a table says of all its numbers (表名): the stage, the funding source, the three public expenses. */
record TableTitle(@Nullable Stage stage, @Nullable String funding, boolean threePublic) {

    private static final ScreenedPattern TITLE = ScreenedPattern.of(
            "[^。;]*(收入|支出|收支|三公|基本支出|机关运行)[^。;]*(决算|预算)[^。;]{0,12}?表?[^。;]{0,20}|[^。;]{0,30}(预算|决算)[^。;]{0,8}三公(经费)?表|[^。;]{0,30}三公[^。;]{0,24}(情况|统计|汇总|明细|支出)表[^。;]{0,20}"
                    + "|[^。;]{0,30}(支出|收支)(决算)?(情况|明细|统计|汇总|一览)表([(][^。;]{0,12}[)])?");
    private static final int LONGEST = 60;
    private static final int DISTANCE = 4;
    private static final int FIRST_ROWS = 4;

    static final TableTitle NONE = new TableTitle(null, null, false);

    static TableTitle of(Grid grid, List<GridRow> rows, List<Block> blocks) {
        var first = rows.stream()
                .filter(row -> row.firstFilled() != null)
                .limit(FIRST_ROWS)
                .toList();
        for (var row : first) {
            Integer lone = row.lone();
            var title = lone == null ? NONE : of(row.text(lone));
            if (title != NONE) {
                return title;
            }
        }
        var name = grid.name();
        var named = name == null ? NONE : of(name);
        return named == NONE ? before(grid, blocks) : named;
    }

    /** The nearest line before the table, back to the table before. */
    private static TableTitle before(Grid grid, List<Block> blocks) {
        for (int back = 1; back <= DISTANCE; back++) {
            int at = grid.number() - 1 - back;
            if (at < 0 || !(blocks.get(at) instanceof Paragraph paragraph)) {
                return NONE;
            }
            var title = of(paragraph.text());
            if (title != NONE) {
                return title;
            }
        }
        return NONE;
    }

    static TableTitle of(String line) {
        var text = MatchText.normalise(line);
        if (text.length() > LONGEST || text.contains("自评") || !TITLE.isWhole(text)) {
            return NONE;
        }
        var bare = text.replaceAll("一般公共预算|政府性基金预算|国有资本经营预算", "");
        var stage = bare.contains("决算") ? Stage.FINAL : bare.contains("预算") ? Stage.INITIAL_BUDGET : Stage.FINAL;
        return new TableTitle(stage, funding(text), text.contains("三公"));
    }

    private static @Nullable String funding(String text) {
        if (text.contains("一般公共预算")) {
            return "一般公共预算";
        }
        if (text.contains("政府性基金")) {
            return "政府性基金";
        }
        if (text.contains("国有资本经营")) {
            return "国有资本经营预算";
        }
        return text.contains("财政拨款") ? "财政拨款" : null;
    }
}
