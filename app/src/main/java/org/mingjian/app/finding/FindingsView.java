package org.mingjian.app.finding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Links;
import org.mingjian.app.frame.Screen;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** The findings queue (疑点队列). */
@Route("findings")
@PermitAll
class FindingsView extends Screen {

    private static final int WHOLE = 15;

    private final FindingService service;

    FindingsView(FilterService filters, FindingService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        var selection = QueueSelection.of(parameters());
        long count = service.count(filter, selection);
        title(
                filter.yearLabel() + "哪些地方要问一问",
                Figures.count(count) + "条疑点，严重的、存疑分值多的在前" + (selection.report() == null ? "" : "（只看一份报告）"));
        put(chips(filter, selection));
        if (count == 0) {
            empty("所选范围内没有疑点：或者报告都对得上，或者还没有导入报告。", new Anchor(FindingNavigation.queue(filter), "看全部疑点"));
            return;
        }
        put(grid(filter, selection, count));
    }

    private static Component chips(Filter filter, QueueSelection selection) {
        var chips = new Div();
        chips.addClassName("chips");
        chips.add(chip("全部程度", selection.severity() == null, filter, selection.with((Severity) null)));
        Arrays.stream(Severity.values())
                .map(one -> chip(Labels.of(one), one == selection.severity(), filter, selection.with(one)))
                .forEach(chips::add);
        chips.add(chip("全部类别", selection.family() == null, filter, selection.with((FindingFamily) null)));
        Arrays.stream(FindingFamily.values())
                .map(one -> chip(Labels.of(one), one == selection.family(), filter, selection.with(one)))
                .forEach(chips::add);
        if (selection.report() != null || selection.rule() != null) {
            chips.add(chip(
                    "取消单份报告或单条规则",
                    false,
                    filter,
                    new QueueSelection(selection.severity(), selection.family(), null, null)));
        }
        return chips;
    }

    private static Component chip(String name, boolean chosen, Filter filter, QueueSelection selection) {
        var chip = new Anchor(Links.to("findings", filter.parameters(selection.parameters())), name);
        chip.addClassName("chip");
        if (chosen) {
            chip.addClassName("chosen");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component grid(Filter filter, QueueSelection selection, long count) {
        var grid = new Grid<QueuedFinding>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addColumn(finding -> "#" + finding.number())
                .setHeader("编号")
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> new SeverityMark(finding.severity()))
                .setHeader("程度")
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(finding -> Labels.of(finding.family()))
                .setHeader("类别")
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        finding -> new Anchor(FindingNavigation.detail(finding.findingId(), filter), finding.title()))
                .setHeader("疑点")
                .setFlexGrow(4);
        grid.addComponentColumn(finding ->
                        new Anchor(DepartmentNavigation.profile(finding.departmentId(), filter), finding.department()))
                .setHeader("部门")
                .setFlexGrow(2);
        grid.addColumn(finding -> Labels.year(finding.fiscalYear()))
                .setHeader("年度")
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(finding -> Labels.of(finding.certainty()))
                .setHeader("把握")
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        finding -> DataTable.number(Figures.points(finding.points()), "规则没有给出这一条的分值；整份报告的存疑分值见排名"))
                .setHeader("存疑（分）")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setItems(query -> service.page(filter, selection, query.getOffset(), query.getLimit()).stream(), query ->
                (int) count);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("finding/" + click.getItem().findingId(), filter.parameters()));
        grid.setAllRowsVisible(count <= WHOLE);
        grid.setHeight(count <= WHOLE ? null : "680px");
        return new Card(12, "", grid).note("疑点是提问，不是定性；点一行看原文和算式。");
    }
}
