package org.mingjian.app.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.store.RegisteredDepartment;
import org.mingjian.data.store.Succession;
import org.mingjian.data.store.UnconfirmedDepartment;

/** One department that waits (待确认): what is known of it, which it may be, and the three answers. */
final class UnconfirmedLine extends Div {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final UnconfirmedDepartment waiting;
    private final RegisterService service;
    private final DepartmentsSection section;
    private final ComboBox<RegisteredDepartment> other = new ComboBox<>("已有部门");
    private final Select<Succession> kind = new Select<>();
    private final IntegerField year = new IntegerField("起始年度");

    UnconfirmedLine(
            UnconfirmedDepartment waiting,
            List<RegisteredDepartment> known,
            RegisterService service,
            DepartmentsSection section,
            Filter filter) {
        this.waiting = waiting;
        this.service = service;
        this.section = section;
        addClassName("unconfirmed");
        add(new H3(waiting.department().name()), facts(), reports(filter), source());
        waiting.suggestions().forEach(suggestion -> add(suggestion(suggestion)));
        add(answers(known));
    }

    private String id() {
        return waiting.department().departmentId();
    }

    private Component facts() {
        var department = waiting.department();
        return new Paragraph(Stream.of(
                        department.place().isEmpty() ? "地区未读到" : department.place(),
                        department.level() == null ? "级次未读到" : Labels.of(department.level()),
                        department.sector() == null ? "条线未读到" : department.sector())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private Component reports(Filter filter) {
        var line = new Paragraph("报告：");
        waiting.reports()
                .forEach(report -> line.add(
                        new Anchor(
                                FindingNavigation.report(filter, report.reportId()),
                                Labels.year(report.fiscalYear())
                                        + Labels.of(ReportKind.valueOf(report.kind()))
                                        + (report.project() == null ? "" : "：" + report.project())),
                        new Span("　")));
        return line;
    }

    private Component source() {
        var source = waiting.source();
        if (source == null) {
            return new Paragraph("名称的出处没有记下。");
        }
        if (source.quote() == null) {
            return new Paragraph("名称取自文件名“%s”，正文里没有读到，请核对。".formatted(source.fileName()));
        }
        return new Paragraph("名称读自“%s”%s第%s段：“%s”"
                .formatted(
                        source.fileName(),
                        source.page() == null ? "" : "第" + source.page() + "页",
                        source.block(),
                        source.quote()));
    }

    private Component suggestion(UnconfirmedDepartment.Suggestion suggestion) {
        var take = new Button(
                "与它相同",
                click -> section.act(
                        () -> service.sameAs(id(), suggestion.department().departmentId())));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var line = new Div(
                new Span("可能是：" + DepartmentsSection.label(suggestion.department()) + "，" + suggestion.reason()), take);
        line.addClassName("fields");
        return line;
    }

    private Component answers(List<RegisteredDepartment> known) {
        var confirm = new Button("确认为新部门", click -> section.act(() -> service.confirm(id())));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        other.setItems(
                known.stream().filter(one -> !one.departmentId().equals(id())).toList());
        other.setItemLabelGenerator(DepartmentsSection::label);
        other.setWidth("22em");
        kind.setLabel("变更");
        kind.setItems(Succession.values());
        kind.setItemLabelGenerator(Labels::of);
        kind.setValue(Succession.RENAMED);
        kind.setWidth("7em");
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setWidth("7em");
        waiting.reports().stream()
                .mapToInt(UnconfirmedDepartment.ReportOf::fiscalYear)
                .min()
                .ifPresent(year::setValue);
        var line = new Div(
                confirm,
                other,
                new Button("与已有部门相同", click -> same()),
                kind,
                year,
                new Button("承接已有部门", click -> succeed()));
        line.addClassName("fields");
        return line;
    }

    private void same() {
        var chosen = other.getValue();
        if (chosen == null) {
            Notification.show("请先选一个已有部门。");
            return;
        }
        section.act(() -> service.sameAs(id(), chosen.departmentId()));
    }

    private void succeed() {
        var chosen = other.getValue();
        var from = year.getValue();
        if (chosen == null || from == null || from < FIRST_YEAR || from > LAST_YEAR) {
            Notification.show("请先选它承接的部门，并填写四位数的起始年度。");
            return;
        }
        section.act(() -> service.succeeds(id(), chosen.departmentId(), kind.getValue(), from));
    }
}
