package org.mingjian.app.intake;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.ingest.FileOutcome;

/** One uploaded file: where it stands, then what became of it (文件进度与结果). */
final class FileLine extends NativeTableRow {

    private final NativeTableCell state = new NativeTableCell("排队");
    private final NativeTableCell result = new NativeTableCell();

    FileLine(String fileName) {
        add(new NativeTableCell(fileName), state, result);
    }

    void reading() {
        state.setText("读取和核对中……");
    }

    /** It was an archive; what became of the files inside stands in lines of their own. */
    void unpacked(int count) {
        state("已展开", "outcome-ok");
        result.removeAll();
        result.add(new Paragraph("里面有 %d 个文件，逐个列在后面。".formatted(count)));
    }

    void show(FileOutcome outcome, Filter filter) {
        result.removeAll();
        result.add(new Paragraph(outcome.message()));
        outcome.problems().stream()
                .map(problem -> new Paragraph(problem.message()))
                .filter(line -> !line.getText().equals(outcome.message()))
                .forEach(line -> {
                    line.addClassName("note");
                    result.add(line);
                });
        switch (outcome) {
            case FileOutcome.Stored stored -> {
                state("已导入", "outcome-ok");
                stored.reports()
                        .forEach(report -> result.add(new Anchor(
                                FindingNavigation.report(filter, report.reportId()),
                                "看“" + report.department() + "”" + report.fiscalYear() + "年的疑点")));
            }
            case FileOutcome.Unchanged unchanged -> state("没有变化", "outcome-ok");
            case FileOutcome.Refused refused -> state("拒收", "outcome-bad");
            case FileOutcome.Failed failed -> state("未能处理", "outcome-bad");
            case FileOutcome.Skipped skipped -> state("跳过", "outcome-bad");
        }
    }

    private void state(String word, String look) {
        state.removeAll();
        var shown = new Span(word);
        shown.addClassName(look);
        state.add(shown);
    }
}
