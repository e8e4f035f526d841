package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.Report;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Lists of projects or departments with their scores (自评汇总表、复核情况表): each row is a report of its own, with what the
 * list prints of it. A project whose form stands in the same document has been read from the form.
 */
final class ScoreLists {

    private static final ScreenedPattern OTHERS = ScreenedPattern.of("复核|核查|抽查|重点评价|财政评价|第三方评价|再评价|绩效评价结果");
    private static final int TITLE_DISTANCE = 3;

    private final List<Block> blocks;
    private final TableRows tables;
    private final IdentityReader whole;
    private final Map<String, Integer> seen = new HashMap<>();
    /** The tables that list several departments: their projects and sums are none's of the document. */
    private final Set<Integer> ofSeveral = new HashSet<>();

    ScoreLists(List<Block> blocks, TableRows tables, IdentityReader whole) {
        this.blocks = blocks;
        this.tables = tables;
        this.whole = whole;
    }

    /** The reports of all rows whose project is not among those read already. */
    List<Report> read(List<Report> known) {
        known.forEach(report -> {
            if (report.identity().project() != null) {
                seen.put(key(report), 1);
            }
        });
        var reports = new ArrayList<Report>();
        for (var block : blocks) {
            switch (block) {
                case Grid grid -> reports.addAll(read(grid));
                case Paragraph paragraph -> reports.addAll(read(paragraph));
            }
        }
        return reports;
    }

    private List<Report> read(Paragraph paragraph) {
        var reports = new ArrayList<Report>();
        if (paragraph.text().indexOf('分') >= 0) {
            var passage = new Passage(paragraph.text(), paragraph::place);
            for (var item : ScoreBulletin.items(MatchText.of(passage.text()))) {
                var report = ScoreBulletin.report(item, passage, whole);
                if (seen.merge(key(report), 1, Integer::sum) == 1) {
                    reports.add(report);
                }
            }
        }
        return reports;
    }

    private List<Report> read(Grid grid) {
        var rows = tables.of(grid);
        var headings = new HeadingRows(ScoreListColumns::isWord, false);
        var reports = new ArrayList<Report>();
        List<ScoreListRow> list = List.of();
        ScoreListColumns columns = null;
        for (var row : rows) {
            if (headings.take(row)) {
                reports.addAll(reports(list));
                list = new ArrayList<>();
                columns = ScoreListColumns.of(headings.columns(), OTHERS.isIn(title(grid, rows)));
            } else if (columns != null) {
                ScoreListRow.of(row, columns, MoneyUnit.ofTable(grid, blocks)).ifPresent(list::add);
            }
        }
        reports.addAll(reports(list));
        return reports;
    }

    private List<Report> reports(List<ScoreListRow> list) {
        if (list.stream().noneMatch(ScoreListRow::isOutOfHundred)) {
            return List.of();
        }
        boolean several = isOfSeveral(list);
        var reports = new ArrayList<Report>();
        for (var row : list) {
            boolean task = !several && row.isTask();
            var report = row.report(whole, !task);
            if (seen.merge(key(report), 1, Integer::sum) == 1) {
                reports.add(report);
            }
            if (several) {
                ofSeveral.add(row.block());
            }
        }
        return reports;
    }

    /** Departments of their own, not the units of the one whose report it is. */
    private boolean isOfSeveral(List<ScoreListRow> list) {
        var names = list.stream().map(ScoreListRow::department).distinct().toList();
        var own = whole.read().department();
        return names.size() > 1 && (own == null || names.stream().noneMatch(name -> name.startsWith(own)));
    }

    /** Takes from a report what the lists of several departments print. */
    Report withoutOthers(Report report) {
        var tasks = report.tasks().stream()
                .filter(task -> !ofSeveral.contains(task.source().block()))
                .toList();
        var figures = report.figures().stream()
                .filter(figure -> !ofSeveral.contains(figure.source().block()))
                .toList();
        return ofSeveral.isEmpty()
                ? report
                : new Report(
                        report.identity(),
                        report.form(),
                        report.scores(),
                        report.components(),
                        figures,
                        tasks,
                        report.indicators(),
                        report.statements(),
                        report.absences(),
                        report.tableBlocks());
    }

    private static String key(Report report) {
        var who = report.identity();
        var project = who.project();
        return project == null
                ? "department " + who.department()
                : MatchText.normalise(Objects.requireNonNull(project));
    }

    /** The lines over the list and its own first ones. */
    private String title(Grid grid, List<GridRow> rows) {
        var title = new StringBuilder(grid.name() == null ? "" : grid.name());
        for (int at = Math.max(0, grid.number() - 1 - TITLE_DISTANCE); at < grid.number() - 1; at++) {
            if (blocks.get(at) instanceof Paragraph paragraph
                    && paragraph.text().length() < 60) {
                title.append('\n').append(paragraph.text());
            }
        }
        rows.stream().limit(TITLE_DISTANCE).forEach(row -> {
            Integer lone = row.lone();
            title.append('\n').append(lone == null ? "" : row.text(lone));
        });
        return MatchText.normalise(title.toString());
    }
}
