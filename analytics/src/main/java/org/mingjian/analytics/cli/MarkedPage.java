package org.mingjian.analytics.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.Masking;
import org.mingjian.data.model.SourceRef;

/**
 * A document's own text with the quoted places marked (标出处的原文).
 * First every {@link #link} is asked for, then the page is written: it marks what was linked. Of a long table only the
 * rows at its top and those with a marked cell are shown, and how many were left out is said.
 */
final class MarkedPage {

    private static final int ROWS_SHOWN = 300;

    private final ExtractedDocument document;
    private final Map<Spot, List<Quote>> quotes = new HashMap<>();

    /** A paragraph, or a cell of a table. */
    private record Spot(
            int block, @Nullable Integer row, @Nullable Integer column) {}

    /** What is quoted there, by which finding; 0 is none in particular. */
    private record Quote(String words, int finding) {}

    /** A stretch of the shown text and the findings that quote it. */
    private record Stretch(int from, int to, Set<Integer> findings) {}

    MarkedPage(ExtractedDocument document) {
        this.document = document;
    }

    /** A link to the place, which will be marked for the finding. */
    String link(SourceRef source, int finding) {
        boolean cell = source.row() != null && source.column() != null;
        var spot = new Spot(source.block(), cell ? source.row() : null, cell ? source.column() : null);
        quotes.computeIfAbsent(spot, key -> new ArrayList<>()).add(new Quote(source.quote(), finding));
        return "<a href=\"#%s\">%s</a>".formatted(id(spot), Html.text(Wording.place(source)));
    }

    void writeTo(StringBuilder html) {
        for (var block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(paragraph, html);
                case Block.Grid grid -> grid(grid, html);
            }
        }
    }

    private void paragraph(Block.Paragraph paragraph, StringBuilder html) {
        var spot = new Spot(paragraph.number(), null, null);
        html.append("<p id=\"")
                .append(id(spot))
                .append("\"><span class=\"at\">")
                .append(paragraph.number())
                .append("</span>");
        marked(spot, Masking.mask(paragraph.text()), html);
        html.append("</p>\n");
    }

    private void grid(Block.Grid grid, StringBuilder html) {
        html.append("<div class=\"table\" id=\"")
                .append(id(new Spot(grid.number(), null, null)))
                .append("\"><span class=\"at\">")
                .append(grid.number())
                .append("</span><table>");
        if (grid.name() != null) {
            html.append("<caption>").append(Html.text(grid.name())).append("</caption>");
        }
        var marked = markedRows(grid.number());
        int left = 0;
        for (int index = 0; index < grid.rows().size(); index++) {
            var row = grid.rows().get(index);
            if (index < ROWS_SHOWN || row.cells().stream().anyMatch(cell -> marked.contains(cell.row()))) {
                row(grid.number(), row, html);
            } else {
                left++;
            }
        }
        html.append("</table>");
        html.append(left == 0 ? "" : "<p class=\"hint\">表格较长，另有 %d 行没有疑点，未列出。</p>".formatted(left));
        html.append("</div>\n");
    }

    private Set<Integer> markedRows(int block) {
        var rows = new HashSet<Integer>();
        for (var spot : quotes.keySet()) {
            if (spot.block() == block && spot.row() != null) {
                rows.add(spot.row());
            }
        }
        return rows;
    }

    private void row(int block, Block.Row row, StringBuilder html) {
        html.append("<tr>");
        boolean hideNext = false;
        for (var cell : row.cells()) {
            var spot = new Spot(block, cell.row(), cell.column());
            html.append("<td id=\"").append(id(spot)).append('"');
            html.append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
            html.append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
            html.append('>');
            var shown = hideNext && !cell.text().isBlank() ? Masking.HIDDEN : Masking.mask(cell.text());
            marked(spot, shown, html);
            html.append("</td>");
            hideNext = Masking.isLabel(cell.text());
        }
        html.append("</tr>\n");
    }

    /** The text with its quoted stretches marked, each followed by the numbers of the findings that quote it. */
    private void marked(Spot spot, String shown, StringBuilder html) {
        int position = 0;
        for (var stretch : stretches(shown, quotes.getOrDefault(spot, List.of()))) {
            html.append(Html.escape(shown.substring(position, stretch.from())));
            html.append("<mark>")
                    .append(Html.escape(shown.substring(stretch.from(), stretch.to())))
                    .append("</mark>");
            back(stretch.findings(), html);
            position = stretch.to();
        }
        html.append(Html.escape(shown.substring(position)));
    }

    private static void back(Set<Integer> findings, StringBuilder html) {
        findings.stream()
                .filter(finding -> finding > 0)
                .forEach(finding -> html.append("<a class=\"back\" href=\"#f%d\" title=\"回到疑点%d\">%d</a>"
                        .formatted(finding, finding, finding)));
    }

    /** Quotes that overlap are one stretch; one that masking has changed beyond finding marks the whole. */
    private static List<Stretch> stretches(String shown, List<Quote> quotes) {
        var single = new ArrayList<Stretch>();
        for (var quote : quotes) {
            var words = Masking.mask(quote.words());
            int from = words.isEmpty() ? -1 : shown.indexOf(words);
            single.add(
                    from < 0
                            ? new Stretch(0, shown.length(), Set.of(quote.finding()))
                            : new Stretch(from, from + words.length(), Set.of(quote.finding())));
        }
        single.sort(Comparator.comparingInt(Stretch::from));
        var merged = new ArrayList<Stretch>();
        for (var stretch : single) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && stretch.from() < last.to()) {
                merged.set(merged.size() - 1, joined(last, stretch));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    private static Stretch joined(Stretch one, Stretch other) {
        var findings = new TreeSet<>(one.findings());
        findings.addAll(other.findings());
        return new Stretch(one.from(), Math.max(one.to(), other.to()), findings);
    }

    private static String id(Spot spot) {
        return spot.row() == null ? "b" + spot.block() : "b%d-%d-%d".formatted(spot.block(), spot.row(), spot.column());
    }
}
