package org.mingjian.app.finding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.ValueProvider;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** The findings of the queue, one a row (疑点表). */
final class FindingGrid extends Grid<QueuedFinding> {

    FindingGrid(Filter filter, Paging<QueuedFinding> pages, int count) {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        narrow("编号", "90px", finding -> "#" + finding.number());
        addComponentColumn(finding -> new SeverityMark(finding.severity()))
                .setHeader("程度")
                .setWidth("80px")
                .setFlexGrow(0);
        narrow("类别", "80px", finding -> Labels.of(finding.family()));
        addComponentColumn(
                        finding -> new Anchor(FindingNavigation.detail(finding.findingId(), filter), finding.title()))
                .setHeader("疑点")
                .setFlexGrow(4);
        addComponentColumn(finding ->
                        new Anchor(DepartmentNavigation.profile(finding.departmentId(), filter), finding.department()))
                .setHeader("部门")
                .setFlexGrow(2);
        narrow("年度", "90px", finding -> Labels.year(finding.fiscalYear()));
        narrow("把握", "90px", finding -> Labels.of(finding.certainty()));
        narrow("状态", "100px", finding -> Labels.of(finding.state()));
        addComponentColumn(finding -> DataTable.number(Figures.points(finding.points()), "这一条不涉及得分"))
                .setHeader("存疑（分）")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        pages.show(this, count);
        addItemClickListener(
                click -> UI.getCurrent().navigate("finding/" + click.getItem().findingId(), filter.parameters()));
    }

    private void narrow(String name, String width, ValueProvider<QueuedFinding, String> value) {
        addColumn(value).setHeader(name).setWidth(width).setFlexGrow(0);
    }
}
