package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** A made document while it is written (模拟文档): its blocks, and the figures with the places they stand at. */
final class Page {

    /** A figure on its way to a place. */
    record Item(
            Measure measure,
            PrintedNumber number,
            Unit unit,
            @Nullable Basis basis,
            @Nullable Period period,
            @Nullable String funding) {

        static Item money(Measure measure, long hundredths, @Nullable Basis basis, @Nullable Period period) {
            return new Item(measure, printed(hundredths), Unit.TEN_THOUSAND_YUAN, basis, period, null);
        }

        static Item spent(Measure measure, long hundredths) {
            return money(measure, hundredths, Basis.FINAL, Period.CURRENT);
        }

        static Item percent(Measure measure, BigDecimal percent) {
            return new Item(
                    measure, PrintedNumber.of(percent.toPlainString()), Unit.PERCENT, null, Period.CURRENT, null);
        }

        static Item count(Measure measure, long number) {
            return new Item(
                    measure, PrintedNumber.of(Long.toString(number)), Unit.count("人"), null, Period.CURRENT, null);
        }

        Item of(String source) {
            return new Item(measure, number, unit, basis, period, source);
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<NarrativeStatement> statements = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();

    static PrintedNumber printed(long hundredths) {
        return PrintedNumber.of(BigDecimal.valueOf(hundredths, 2).toPlainString());
    }

    /** A paragraph, each sentence of which a rule may hold against a figure. */
    SourceRef paragraph(String text) {
        var paragraph = new Block.Paragraph(blocks.size() + 1, null, text);
        blocks.add(paragraph);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at == text.length() - 1 || text.charAt(at) == '。' || text.charAt(at) == '；') {
                var sentence = text.substring(from, at + 1);
                statements.add(new NarrativeStatement(sentence, paragraph.place(sentence)));
                from = at + 1;
            }
        }
        return paragraph.place(text);
    }

    /** A figure in a paragraph; the quote must stand in it. */
    void figure(SourceRef paragraph, String quote, Item item) {
        figures.add(figure(paragraph.withQuote(quote), item, null));
    }

    /** Starts or continues the table that is being written and returns the places of its cells. */
    List<SourceRef> row(List<String> cells) {
        int row = rows.size() + 1;
        var content = new ArrayList<Block.Cell>();
        var places = new ArrayList<SourceRef>();
        for (int column = 1; column <= cells.size(); column++) {
            var text = cells.get(column - 1);
            content.add(Block.Cell.of(row, column, text));
            places.add(SourceRef.cell(null, blocks.size() + 1, row, column, text));
        }
        rows.add(new Block.Row(content));
        return places;
    }

    List<SourceRef> row(String... cells) {
        return row(List.of(cells));
    }

    /** A row that says something, though it has no figures. */
    void remark(SourceRef cell, String words) {
        statements.add(new NarrativeStatement(words, cell));
    }

    /** A row of a label and figures. */
    void figures(String label, Item... items) {
        var cells = new ArrayList<String>();
        cells.add(label);
        for (var item : items) {
            cells.add(item.number().raw() + (item.unit() == Unit.PERCENT ? "%" : ""));
        }
        var places = row(cells);
        for (int index = 0; index < items.length; index++) {
            figures.add(figure(places.get(index + 1), items[index], label));
        }
    }

    void endTable(String name) {
        blocks.add(new Block.Grid(blocks.size() + 1, null, name, rows));
        rows.clear();
    }

    private static Figure figure(SourceRef place, Item item, @Nullable String label) {
        return new Figure(
                item.measure(),
                item.number(),
                item.unit(),
                UnitPlace.CAPTION,
                item.basis(),
                item.period(),
                null,
                item.funding(),
                label,
                place);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<NarrativeStatement> statements() {
        return List.copyOf(statements);
    }
}
