package org.mingjian.app.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.security.Roles;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;

/** Intake (导入): several files at once, the progress and the outcome of each. */
@Route("intake")
@RolesAllowed(Roles.ADMINISTRATOR)
class IntakeView extends Screen {

    private static final int LARGEST = 100 * 1000 * 1000;
    private static final int MOST_FILES = 500;

    private final IntakeService service;
    private final TableService tables;
    private final NativeTable files = new NativeTable();
    private final Select<Origin> origin = new Select<>();
    private final Div refused = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph sofar = new Paragraph();
    private int waiting;
    private int done;
    private int taken;
    private int notTaken;

    private final DepartmentsSection departments;

    IntakeView(FilterService filters, IntakeService service, TableService tables, RegisterService register) {
        super(filters);
        this.tables = tables;
        this.service = service;
        this.departments = new DepartmentsSection(register);
        origin.setLabel("这些文件是");
        origin.setItems(Origin.REAL, Origin.SAMPLE);
        origin.setItemLabelGenerator(one -> one == Origin.REAL ? "真实报告" : "样例");
        origin.setValue(Origin.REAL);
        var head = new NativeTableRow();
        head.add(new NativeTableHeaderCell("文件"), new NativeTableHeaderCell("进度"), new NativeTableHeaderCell("结果"));
        files.getHead().add(head);
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        title("导入报告", "可一次选多份；逐份读取、核对、入库，一份出错不影响其他。支持 docx、doc、xlsx、xls、pdf、html、csv、txt 和 zip。");
        bar.setVisible(false);
        var progress = new Div(sofar, bar, files);
        progress.addClassName("data-table");
        put(new Card(4, "选择文件", origin, upload()), new Card(8, "进度与结果", progress));
        put(new TablesSection(tables, origin::getValue).card());
        put(refusals(), departments);
        departments.refresh();
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.toTempFile((file, stored) -> received(file.fileName(), stored.toPath())));
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(UploadTexts.chinese());
        upload.setWidthFull();
        return upload;
    }

    private void received(String fileName, Path stored) {
        var screen = UI.getCurrent();
        var line = new FileLine(fileName);
        files.getBody().add(line);
        var chosen = origin.getValue();
        var filter = new Filter(chosen, null, null, null, null, AmountUnit.TEN_THOUSAND_YUAN);
        waiting++;
        showProgress();
        service.submit(fileName, stored, chosen, new Watching(screen, fileName, line, filter));
    }

    /** Shows how an upload fares, as far as somebody still looks. */
    private final class Watching implements IntakeService.Listener {

        private final UI screen;
        private final String fileName;
        private final FileLine line;
        private final Filter filter;
        private int inside;

        Watching(UI screen, String fileName, FileLine line, Filter filter) {
            this.screen = screen;
            this.fileName = fileName;
            this.line = line;
            this.filter = filter;
        }

        @Override
        public void started() {
            IntakeView.show(screen, line::reading);
        }

        @Override
        public void became(FileOutcome outcome) {
            IntakeView.show(screen, () -> {
                boolean itself = outcome.file().equals(fileName);
                var shown = itself ? line : new FileLine(outcome.file());
                if (!itself) {
                    inside++;
                    files.getBody().add(shown);
                }
                shown.show(outcome, filter);
                count(outcome);
            });
        }

        @Override
        public void finished() {
            IntakeView.show(screen, () -> {
                done++;
                if (inside > 0) {
                    line.unpacked(inside);
                }
                showProgress();
                if (done == waiting) {
                    fillRefusals();
                    departments.refresh();
                }
            });
        }
    }

    private void count(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Stored) {
            taken++;
        } else if (outcome instanceof FileOutcome.Refused || outcome instanceof FileOutcome.Failed) {
            notTaken++;
        }
    }

    private void showProgress() {
        bar.setVisible(true);
        bar.setMax(waiting);
        bar.setValue(done);
        sofar.setText("已处理 %d/%d 个文件：导入 %d，未导入 %d".formatted(done, waiting, taken, notTaken));
    }

    /** A page that was left needs no news; the file is taken in all the same. */
    private static void show(UI screen, Command change) {
        if (screen.isAttached()) {
            screen.access(change);
        }
    }

    private Component refusals() {
        fillRefusals();
        return new Card(12, "拒收的文件", refused).note("原件已留存；按原因处理后可重新导入。");
    }

    private void fillRefusals() {
        refused.removeAll();
        refused.add(new DataTable<>(service.refusals())
                .text("文件", Refusal::fileName)
                .text("原因", Refusal::message)
                .text("时间", refusal -> Labels.moment(refusal.receivedAt())));
    }
}
