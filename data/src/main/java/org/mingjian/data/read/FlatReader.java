package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.text.ScreenedPattern;

/** Reads forms that lie flattened in the lines between the tables (平铺表格读取). */
final class FlatReader {

    /** Without one of these words in its cells a run of lines is text. */
    private static final ScreenedPattern SIGN =
            ScreenedPattern.of("预\\s*算\\s*数|执行数|决\\s*算\\s*数|分\\s*值|得\\s*分|权\\s*重|编\\s*制|实有人");

    private static final ScreenedPattern UNIT = ScreenedPattern.of("单位:|[(](万元|亿元|元)[)]");

    private final ReportDraft draft;
    private final List<Block> document;
    private final @Nullable FiscalYear year;
    private final ReportKind kind;

    /** The blocks are those of the whole document: the unit may stand before the form. */
    FlatReader(ReportDraft draft, List<Block> document, @Nullable FiscalYear year, ReportKind kind) {
        this.draft = draft;
        this.document = document;
        this.year = year;
        this.kind = kind;
    }

    void read(List<Block> blocks) {
        for (var run : FlatCell.runs(blocks)) {
            if (run.stream().anyMatch(cell -> SIGN.isIn(cell.text()))) {
                forms(run).forEach(this::readForm);
            }
        }
    }

    /** A new title ends the form before. */
    private static List<List<FlatCell>> forms(List<FlatCell> run) {
        var forms = new ArrayList<List<FlatCell>>();
        var form = new ArrayList<FlatCell>();
        for (var cell : run) {
            if (FormTitle.of(cell.text()).isPresent() || TableTitle.of(cell.text()) != TableTitle.NONE) {
                forms.add(form);
                form = new ArrayList<>();
            }
            form.add(cell);
        }
        forms.add(form);
        return forms;
    }

    private void readForm(List<FlatCell> form) {
        if (form.isEmpty()) {
            return;
        }
        var title = TableTitle.of(form.getFirst().text());
        var readers = new RowReaders(draft, unit(form), year, kind, title);
        new FlatRows(form, readers::isWord).rows().forEach(readers::read);
    }

    private PlacedUnit unit(List<FlatCell> form) {
        for (var cell : form) {
            if (UNIT.isIn(MatchText.normalise(cell.text()))) {
                var unit = MoneyUnit.ofHeading(cell.text());
                if (unit.isPresent()) {
                    return unit.get();
                }
            }
        }
        return MoneyUnit.ofPage(form.getFirst().paragraph().number(), document).orElseGet(PlacedUnit::assumed);
    }
}
