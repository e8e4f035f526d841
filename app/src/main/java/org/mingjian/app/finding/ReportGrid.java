package org.mingjian.app.finding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** The reports of the queue with the three strongest reasons to review each (待复核报告表). */
final class ReportGrid extends Grid<QueuedReport> {

    private final Filter filter;

    ReportGrid(Filter filter, Paging<QueuedReport> pages, int count) {
        this.filter = filter;
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        addComponentColumn(this::department).setHeader("部门和报告").setFlexGrow(2);
        addComponentColumn(this::reasons).setHeader("最强的理由").setFlexGrow(5);
        number("自评（分）", "96px", report -> DataTable.number(Figures.points(report.claimed()), "报告没有写明总分"));
        number("存疑（分）", "96px", report -> DataTable.number(Figures.points(report.stake()), "未核实的疑点都不涉及得分"));
        number("优先级（分）", "104px", report -> DataTable.number(Figures.points(report.priority()), "未核实的疑点都不涉及得分，按金额排列"));
        addComponentColumn(report -> new LightMark(report.light(), report.lightExplanation()))
                .setHeader("现行预警")
                .setWidth("90px")
                .setFlexGrow(0);
        number(
                "未核实（条）",
                "104px",
                report ->
                        new Anchor(FindingNavigation.report(filter, report.reportId()), Figures.count(report.open())));
        pages.show(this, count);
    }

    private Component department(QueuedReport report) {
        var line = new Span(Labels.year(report.fiscalYear()) + " " + Labels.of(report.kind())
                + (report.project() == null ? "" : "：" + report.project()));
        line.addClassName("soft");
        var cell = new Div(
                new Div(new Anchor(DepartmentNavigation.profile(report.departmentId(), filter), report.department())),
                line);
        cell.addClassName("stacked");
        return cell;
    }

    private Component reasons(QueuedReport report) {
        var cell = new Div();
        cell.addClassName("stacked");
        report.reasons()
                .forEach(reason -> cell.add(new Div(
                        new Anchor(FindingNavigation.detail(reason.findingId(), filter), reason.title()),
                        weight(reason))));
        return cell;
    }

    private Span weight(QueuedReport.Reason reason) {
        var unit = filter.unit();
        var weight = new Span(
                reason.points() != null
                        ? "　" + Figures.points(reason.points()) + "分"
                        : reason.amount() != null ? "　" + Figures.amount(reason.amount(), unit) + unit.label() : "");
        weight.addClassName("soft");
        return weight;
    }

    private void number(String name, String width, SerializableFunction<QueuedReport, Component> value) {
        addComponentColumn(value::apply)
                .setHeader(name)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }
}
