package org.mingjian.app.finding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Links;
import org.mingjian.app.frame.Screen;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Severity;

/** The queue (疑点队列): the reports to review first, or their findings one by one. */
@Route("findings")
@PermitAll
class FindingsView extends Screen {

    private static final List<Integer> WEEKS = List.of(5, 10, 20, 50, 100);

    private final FindingService service;

    FindingsView(FilterService filters, FindingService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        var selection = QueueSelection.of(parameters());
        if (selection.showsFindings()) {
            showFindings(filter, selection);
        } else {
            showReports(filter, selection);
        }
    }

    private void showReports(Filter filter, QueueSelection selection) {
        long reports = service.countReports(filter, selection);
        long findings = service.countFindings(filter, selection);
        title(
                filter.yearLabel() + "先复核哪些报告",
                "%s份报告有未核实的疑点；共%s条疑点".formatted(Figures.count(reports), Figures.count(findings)));
        var chips = modes(filter, selection);
        lights(chips, filter, selection);
        chips.add(weekly(filter, selection));
        put(chips);
        if (reports == 0) {
            empty(
                    "所选范围内没有等待核实的疑点：或者报告都对得上，或者都有了结论，或者还没有导入报告。",
                    new Anchor(FindingNavigation.findings(filter), "看全部疑点"));
            return;
        }
        var plan = new Div(service.plan(filter, selection).sentence());
        plan.addClassName("plan");
        put(new Card(
                        12,
                        "",
                        plan,
                        new ReportGrid(
                                filter,
                                (offset, limit) -> service.reports(filter, selection, offset, limit),
                                Math.toIntExact(reports)))
                .note("存疑分值：未核实疑点涉及的分值，每类最多计20分，不超过自评得分。优先级（分）：分值乘以该规则历次核实的准确率"
                        + "（认定数加1，除以核实数加2）。没有分值的按存疑金额乘以准确率排列。疑点是提问，不是定性。"));
    }

    private void showFindings(Filter filter, QueueSelection selection) {
        long count = service.countFindings(filter, selection);
        title(
                filter.yearLabel() + "哪些地方要问一问",
                Figures.count(count) + "条疑点，未核实的、所在报告优先级高的在前" + (selection.report() == null ? "" : "（只看一份报告）"));
        put(modes(filter, selection), traits(filter, selection));
        if (count == 0) {
            empty("所选范围内没有疑点：或者报告都对得上，或者还没有导入报告。", new Anchor(FindingNavigation.findings(filter), "看全部疑点"));
            return;
        }
        put(new Card(
                        12,
                        "",
                        new FindingGrid(
                                filter,
                                (offset, limit) -> service.findings(filter, selection, offset, limit),
                                Math.toIntExact(count)))
                .note("疑点是提问，不是定性；点一行看原文和算式。"));
    }

    private static Div modes(Filter filter, QueueSelection selection) {
        var chips = new Div();
        chips.addClassName("chips");
        boolean findings = selection.showsFindings();
        chips.add(
                chip("按报告", !findings, filter, selection.whole(false)),
                chip("按疑点", findings, filter, selection.whole(true)));
        return chips;
    }

    private static void lights(Div chips, Filter filter, QueueSelection selection) {
        chips.add(gap(), chip("全部预警灯", selection.light() == null, filter, selection.with((LightColour) null)));
        Arrays.stream(LightColour.values())
                .map(one -> chip(Labels.of(one), one == selection.light(), filter, selection.with(one)))
                .forEach(chips::add);
    }

    private Select<Integer> weekly(Filter filter, QueueSelection selection) {
        var weekly = new Select<Integer>();
        weekly.setAriaLabel("每周能复核几份");
        weekly.addClassName("weekly");
        weekly.setItems(WEEKS.contains(selection.weekly()) ? WEEKS : List.of(5, 10, 20, 50, 100, selection.weekly()));
        weekly.setItemLabelGenerator(one -> "每周复核" + one + "份");
        weekly.setValue(selection.weekly());
        weekly.addValueChangeListener(
                event -> navigate(filter, selection.withWeekly(event.getValue()).parameters()));
        return weekly;
    }

    private Div traits(Filter filter, QueueSelection selection) {
        var chips = new Div();
        chips.addClassName("chips");
        chips.add(chip("全部程度", selection.severity() == null, filter, selection.with((Severity) null)));
        Arrays.stream(Severity.values())
                .map(one -> chip(Labels.of(one), one == selection.severity(), filter, selection.with(one)))
                .forEach(chips::add);
        chips.add(gap(), chip("全部类别", selection.family() == null, filter, selection.with((FindingFamily) null)));
        Arrays.stream(FindingFamily.values())
                .map(one -> chip(Labels.of(one), one == selection.family(), filter, selection.with(one)))
                .forEach(chips::add);
        chips.add(state(filter, selection));
        if (selection.report() != null || selection.rule() != null) {
            chips.add(chip("取消单份报告或单条规则", false, filter, selection.whole(true)));
        }
        return chips;
    }

    private Select<FindingState> state(Filter filter, QueueSelection selection) {
        var state = new Select<FindingState>();
        state.setAriaLabel("核实状态");
        state.addClassName("weekly");
        state.setItems(FindingState.values());
        state.setItemLabelGenerator(one -> one == null ? "全部状态" : Labels.of(one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("全部状态");
        if (selection.state() != null) {
            state.setValue(selection.state());
        }
        state.addValueChangeListener(
                event -> navigate(filter, selection.with(event.getValue()).parameters()));
        return state;
    }

    private static Div gap() {
        var gap = new Div();
        gap.addClassName("chip-gap");
        return gap;
    }

    private static Anchor chip(String name, boolean chosen, Filter filter, QueueSelection selection) {
        var chip = new Anchor(Links.to("findings", filter.parameters(selection.parameters())), name);
        chip.addClassName("chip");
        if (chosen) {
            chip.addClassName("chosen");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }
}
