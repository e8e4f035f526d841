package org.mingjian.app.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.mingjian.app.document.TemplateWorkbook;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.template.RowPolicy;
import org.mingjian.data.template.RowProblem;
import org.mingjian.data.template.RowProblems;
import org.mingjian.data.template.Template;
import org.mingjian.data.template.TemplateCsv;

/** The bureau's own tables on the intake page (数据模板): empty templates, upload, and what is wrong with which row. */
final class TablesSection {

    private static final int LARGEST = 250 * 1000 * 1000;
    private static final int SHOWN_ROWS = 100;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TableService service;
    private final Supplier<Origin> origin;
    private final RadioButtonGroup<RowPolicy> policy = new RadioButtonGroup<>("表里有错行时");
    private final Div results = new Div();

    TablesSection(TableService service, Supplier<Origin> origin) {
        this.service = service;
        this.origin = origin;
        policy.setItems(RowPolicy.KEEP_GOOD_ROWS, RowPolicy.REFUSE_FILE);
        policy.setItemLabelGenerator(one -> switch (one) {
            case KEEP_GOOD_ROWS -> "保留正确行";
            case REFUSE_FILE -> "整表退回";
        });
        policy.setValue(RowPolicy.KEEP_GOOD_ROWS);
        results.addClassName("table-results");
    }

    Card card() {
        return new Card(12, "数据模板", templates(), policy, upload(), results)
                .note("按表头识别，与文件名和列的次序无关；CSV 用 UTF-8 或 GB18030。每列的含义见 Excel 模板的“说明”页。");
    }

    private static Component templates() {
        return new DataTable<>(List.of(Template.values()))
                .text("模板", Template::title)
                .text("内容", Template::purpose)
                .component("空模板", TablesSection::downloads);
    }

    private static Component downloads(Template template) {
        var csv = new Anchor(
                download(template.title() + ".csv", "text/csv;charset=UTF-8", () -> TemplateCsv.of(template)), "CSV");
        var workbook = new Anchor(
                download(template.title() + ".xlsx", WORKBOOK, () -> TemplateWorkbook.of(template)), "Excel");
        var both = new Div(csv, workbook);
        both.addClassName("links");
        return both;
    }

    private static DownloadHandler download(String name, String type, Supplier<byte[]> content) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.toTempFile((file, stored) -> received(file.fileName(), stored.toPath())));
        upload.addClassName("tables-upload");
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(UploadTexts.chinese());
        upload.setWidthFull();
        return upload;
    }

    private void received(String fileName, Path stored) {
        var screen = UI.getCurrent();
        var shown = new Div(new Paragraph("“%s”读取和检查中……".formatted(fileName)));
        results.addComponentAsFirst(shown);
        service.submit(fileName, stored, origin.get(), policy.getValue(), outcome -> {
            if (screen.isAttached()) {
                screen.access(() -> show(shown, outcome));
            }
        });
    }

    private static void show(Div shown, TableOutcome table) {
        shown.removeAll();
        var outcome = table.outcome();
        var sentence = new Paragraph("%s：%s".formatted(outcome.file(), outcome.message()));
        sentence.addClassName(isTaken(outcome) ? "outcome-ok" : "outcome-bad");
        shown.add(sentence);
        var problems = table.problems();
        if (problems == null || problems.total() == 0) {
            outcome.problems().stream()
                    .filter(problem -> !problem.message().equals(outcome.message()))
                    .forEach(problem -> shown.add(new Paragraph(problem.message())));
        } else {
            shown.add(rows(problems), list(outcome.file(), problems));
        }
    }

    private static boolean isTaken(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Stored stored -> true;
            case FileOutcome.Unchanged unchanged -> true;
            case FileOutcome.Refused refused -> false;
            case FileOutcome.Failed failed -> false;
            case FileOutcome.Skipped skipped -> false;
        };
    }

    private static Component rows(RowProblems problems) {
        return new DataTable<>(problems.list().stream().limit(SHOWN_ROWS).toList())
                .number("行", problem -> String.valueOf(problem.row()))
                .number("列", problem -> String.valueOf(problem.column()))
                .text("表头", RowProblem::heading)
                .text("内容", RowProblem::value)
                .text("原因", RowProblem::reason);
    }

    private static Component list(String file, RowProblems problems) {
        var link = new Anchor(
                download(file.replaceFirst("\\.[^.]*$", "") + "-行错误.csv", "text/csv;charset=UTF-8", problems::csv),
                "下载行错误清单（CSV）");
        link.addClassName("row-problems");
        long hidden = problems.total() - Math.min(SHOWN_ROWS, problems.list().size());
        return hidden == 0 ? link : new Div(new Paragraph("页面只列前 %d 处，另有 %d 处。".formatted(SHOWN_ROWS, hidden)), link);
    }
}
