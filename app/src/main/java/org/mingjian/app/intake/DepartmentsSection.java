package org.mingjian.app.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.RegisterEntry;
import org.mingjian.data.store.RegisterTable;
import org.mingjian.data.store.RegisteredDepartment;
import org.mingjian.data.store.StoreException;

/** The part of the intake page about whose reports came in (部门名录): who waits to be confirmed, and the register. */
final class DepartmentsSection extends Div {

    private static final int LARGEST_TABLE = 5 * 1000 * 1000;

    private final RegisterService service;
    private final Filter filter = new Filter(Origin.REAL, null, null, null, null, AmountUnit.TEN_THOUSAND_YUAN);
    private final Div waiting = new Div();
    private final Div register = new Div();
    private final Div entries = new Div();
    private final Div problems = new Div();
    private final ComboBox<RegisteredDepartment> department = new ComboBox<>();

    DepartmentsSection(RegisterService service) {
        this.service = service;
        addClassName("content");
        addClassName("span-12");
        add(
                new Card(12, "待确认部门", waiting).note("名录里没有的部门先建下来，报告照常入库；请确认它是新部门、已有部门的另一个名称，还是机构改革后的部门。"),
                new Card(12, "部门名录", addAlias(), register, tables(), problems),
                new Card(12, "名录记录", entries).note("每一步都记下谁在什么时候做了什么；没有后续变化的可以撤销。"));
    }

    /** Asks the register again. */
    void refresh() {
        fillWaiting();
        fillRegister();
        fillEntries();
    }

    /** Does it, shows the register as it is then, or says why it cannot be done. */
    void act(Runnable action) {
        try {
            action.run();
        } catch (StoreException refused) {
            Notification.show(String.valueOf(refused.getMessage()));
        }
        refresh();
    }

    private void fillWaiting() {
        waiting.removeAll();
        var unconfirmed = service.unconfirmed();
        if (unconfirmed.isEmpty()) {
            waiting.add(new Paragraph("没有待确认的部门。"));
            return;
        }
        var plain =
                unconfirmed.stream().filter(one -> one.suggestions().isEmpty()).toList();
        if (plain.size() > 1) {
            waiting.add(new Button(
                    "没有相近部门的 %d 个全部确认为新部门".formatted(plain.size()),
                    click -> act(() -> plain.forEach(
                            one -> service.confirm(one.department().departmentId())))));
        }
        var known = service.departments();
        unconfirmed.forEach(one -> waiting.add(new UnconfirmedLine(one, known, service, this, filter)));
    }

    private void fillRegister() {
        register.removeAll();
        var known = service.departments();
        department.setItems(known);
        register.add(
                known.isEmpty()
                        ? new Paragraph("名录还是空的：导入报告或上传本局的部门名录后，部门会列在这里。")
                        : new DataTable<>(known)
                                .component(
                                        "部门",
                                        one -> new Anchor(
                                                DepartmentNavigation.profile(one.departmentId(), filter), one.name()))
                                .text("地区", one -> or(one.place()))
                                .text("级次", one -> one.level() == null ? Figures.MISSING : Labels.of(one.level()))
                                .text("条线", one -> one.sector() == null ? Figures.MISSING : one.sector())
                                .text("其他名称", one -> or(String.join("、", one.aliases())))
                                .text("沿革", DepartmentsSection::successors)
                                .text("状态", one -> one.confirmed() ? "已确认" : "待确认"));
    }

    private static String successors(RegisteredDepartment department) {
        return or(department.successors().stream()
                .map(step -> "%d年%s：%s".formatted(step.year(), Labels.of(step.kind()), step.successor()))
                .collect(Collectors.joining("；")));
    }

    private static String or(String text) {
        return text.isEmpty() ? Figures.MISSING : text;
    }

    private Component addAlias() {
        department.setLabel("部门");
        department.setItemLabelGenerator(DepartmentsSection::label);
        department.setWidth("22em");
        var name = new TextField("其他名称");
        name.setWidth("18em");
        var button = new Button("添加名称", click -> {
            if (department.getValue() == null || name.getValue().isBlank()) {
                Notification.show("请先选部门，再填写它的其他名称。");
                return;
            }
            act(() -> service.addAlias(department.getValue().departmentId(), name.getValue()));
            name.clear();
        });
        var line = new Div(department, name, button);
        line.addClassName("fields");
        return line;
    }

    /** A department as it is chosen from a list: its name and its place. */
    static String label(RegisteredDepartment department) {
        return department.place().isEmpty() ? department.name() : department.name() + "（" + department.place() + "）";
    }

    private Component tables() {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = service.exportTable();
                    return new DownloadResponse(new ByteArrayInputStream(csv), "部门名录.csv", "text/csv", csv.length);
                }),
                "下载部门名录（CSV）");
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> imported(file.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_TABLE);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setI18n(UploadTexts.chinese());
        upload.setUploadButton(new Button("上传部门名录（CSV）"));
        var line = new Div(download, upload);
        line.addClassName("fields");
        return line;
    }

    private void imported(String fileName, byte[] csv) {
        try {
            show(fileName, service.importTable(csv));
        } catch (StoreException refused) {
            problems.removeAll();
            problems.add(new Paragraph(String.valueOf(refused.getMessage())));
        }
        refresh();
    }

    /** What came of a table: the good rows, and the others row by row. */
    void show(String fileName, RegisterTable.Imported imported) {
        problems.removeAll();
        problems.add(new Paragraph("“%s”导入 %d 行，%d 处有问题。"
                .formatted(fileName, imported.rows(), imported.errors().size())));
        if (!imported.errors().isEmpty()) {
            problems.add(new DataTable<>(imported.errors())
                    .text("行", error -> Integer.toString(error.row()))
                    .text("列", RegisterTable.RowError::column)
                    .text("内容", error -> or(error.value()))
                    .text("原因", RegisterTable.RowError::reason));
        }
    }

    private void fillEntries() {
        entries.removeAll();
        List<RegisterEntry> shown = service.entries();
        entries.add(
                shown.isEmpty()
                        ? new Paragraph("还没有记录。")
                        : new DataTable<>(shown)
                                .text("时间", entry -> Labels.moment(entry.at()))
                                .text("谁", RegisterEntry::by)
                                .text("做了什么", RegisterEntry::sentence)
                                .component("撤销", this::undo));
    }

    private Component undo(RegisterEntry entry) {
        if (entry.undone()) {
            return new Span("已撤销");
        }
        return new Button("撤销", click -> act(() -> service.undo(entry.number())));
    }
}
