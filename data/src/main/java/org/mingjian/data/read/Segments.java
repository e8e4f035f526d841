package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.read.Segment.Part;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Cuts a document where a new form begins (分段): at a title, in a line or in a row of a table, and where the field
 * 项目名称 comes again.
 */
final class Segments {

    private static final ScreenedPattern FORM_SIGN =
            ScreenedPattern.of("年度资金总额|年初预算数?|全年预算数?|全年执行数|调整后预算数?|预算执行数|三级指标|年度总体目标|总体目标|绩效指标");
    /** A field belongs to a form when the form's own words follow within so many rows. */
    private static final int FORM_ROWS = 15;

    private static final int LONGEST_REMARK = 20;

    private final TableRows tables;
    private final List<Segment> segments = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private Part part = Part.WHOLE;
    private @Nullable String project;
    private boolean titleOnly = true;
    private boolean inSummary;

    private Segments(TableRows tables) {
        this.tables = tables;
    }

    static List<Segment> of(List<Block> document, TableRows tables) {
        var segments = new Segments(tables);
        for (var block : document) {
            switch (block) {
                case Paragraph paragraph -> segments.add(paragraph);
                case Grid grid -> segments.add(grid);
            }
        }
        segments.end();
        return segments.segments;
    }

    private void add(Paragraph paragraph) {
        var text = paragraph.text();
        followSummary(text);
        var title = FormTitle.of(text).orElse(null);
        if (title != null && begins(title)) {
            begin(title);
        }
        ProjectField.inline(text)
                .or(() -> labelBefore() ? ProjectField.name(text) : Optional.empty())
                .ifPresent(this::meet);
        titleOnly &= title != null || text.strip().length() <= LONGEST_REMARK;
        blocks.add(paragraph);
    }

    /** Accounts sum up their projects one by one, each in some paragraphs up to the next heading. */
    private void followSummary(String text) {
        var name = ProjectSummary.of(text).orElse(null);
        if (name != null || (inSummary && ProjectSummary.endsWith(text))) {
            end();
            part = name == null ? Part.WHOLE : Part.PROJECT;
            project = name;
            titleOnly = false;
            inSummary = name != null;
        }
    }

    private void endSummary() {
        if (inSummary) {
            end();
            part = Part.WHOLE;
            project = null;
            inSummary = false;
        }
    }

    private boolean labelBefore() {
        return !blocks.isEmpty() && blocks.getLast() instanceof Paragraph before && ProjectField.isLabel(before.text());
    }

    private void add(Grid grid) {
        endSummary();
        var rows = tables.of(grid);
        int start = 0;
        var sheet = grid.name() == null ? null : FormTitle.of(grid.name()).orElse(null);
        if (sheet != null && begins(sheet)) {
            begin(sheet);
        }
        for (int at = 0; at < rows.size(); at++) {
            if (beginsHere(rows, at)) {
                cut(grid, start, at);
                start = at;
                beginAt(rows.get(at));
            }
        }
        cut(grid, start, rows.size());
    }

    /** Whether a form begins with the row: its title, or a second project. */
    private boolean beginsHere(List<GridRow> rows, int at) {
        var row = rows.get(at);
        var title = title(row);
        if (title != null) {
            return begins(title);
        }
        var name = ProjectField.of(row).orElse(null);
        if (name == null) {
            return false;
        }
        boolean again = part == Part.PROJECT && project != null && !project.equals(name);
        boolean first = part == Part.WHOLE && isForm(rows, at);
        if (part == Part.PROJECT && project == null) {
            project = name;
        }
        return again && isForm(rows, at) || first;
    }

    /** A second title of the same form, and a table of the department among its others, begin nothing. */
    private boolean begins(Part title) {
        return title != part || (part != Part.WHOLE && (!titleOnly || project != null));
    }

    private void beginAt(GridRow row) {
        var title = title(row);
        begin(title == null ? Part.PROJECT : title);
        ProjectField.of(row).ifPresent(name -> project = name);
    }

    private static @Nullable Part title(GridRow row) {
        Integer lone = row.lone();
        return lone == null || !row.startsHere(lone)
                ? null
                : FormTitle.of(row.text(lone)).orElse(null);
    }

    private static boolean isForm(List<GridRow> rows, int at) {
        for (int next = at; next < Math.min(rows.size(), at + FORM_ROWS); next++) {
            var row = rows.get(next);
            for (int column : row.columns()) {
                if (FORM_SIGN.isIn(row.normalised(column))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void meet(String name) {
        if (part == Part.PROJECT && project != null && !project.equals(name)) {
            begin(Part.PROJECT);
        }
        if (part == Part.PROJECT && project == null) {
            project = name;
        }
    }

    /** A title right behind another stands for the same form, or in a list of annexes. */
    private void begin(Part next) {
        inSummary = false;
        if (titleOnly && project == null && !blocks.isEmpty() && part != Part.WHOLE) {
            part = Part.WHOLE;
        }
        end();
        part = next;
        project = null;
        titleOnly = true;
    }

    private void end() {
        if (!blocks.isEmpty()) {
            segments.add(new Segment(part, blocks, project));
            blocks = new ArrayList<>();
        }
    }

    private void cut(Grid grid, int from, int to) {
        if (from >= to) {
            return;
        }
        titleOnly = false;
        blocks.add(from == 0 && to == grid.rows().size() ? grid : part(grid, from, to));
    }

    /** The rows of a part at their own numbers, so that every place stays the one on the page. */
    private static Grid part(Grid grid, int from, int to) {
        var rows = new ArrayList<Row>(to);
        for (int at = 0; at < to; at++) {
            rows.add(at < from ? new Row(List.of()) : grid.rows().get(at));
        }
        return new Grid(grid.number(), grid.page(), grid.name(), rows);
    }
}
