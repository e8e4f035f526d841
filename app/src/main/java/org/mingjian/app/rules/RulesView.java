package org.mingjian.app.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mingjian.analytics.audit.FindingType;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.finding.SeverityMark;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Links;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.run.AuditRunner;
import org.mingjian.app.run.RulesInForce;
import org.mingjian.app.security.Roles;
import org.mingjian.data.model.FindingFamily;

/** All rules with their scorecards (规则). */
@Route("rules")
@PermitAll
class RulesView extends Screen {

    private final RuleService service;
    private final RulesInForce rules;
    private final AuditRunner audit;
    private final AuthenticationContext signedIn;

    RulesView(
            FilterService filters,
            RuleService service,
            RulesInForce rules,
            AuditRunner audit,
            AuthenticationContext signedIn) {
        super(filters);
        this.service = service;
        this.rules = rules;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Filter filter) {
        var selection = RuleSelection.of(parameters());
        var cards = service.rules(filter, selection);
        long fired = cards.stream().mapToLong(rule -> rule.scorecard().fired()).sum();
        title(
                "系统按哪些规则核对",
                "%d条规则%s，在%s的%s份报告里提示%s条疑点"
                        .formatted(
                                cards.size(),
                                selection.isEverything() ? "" : "符合所选条件",
                                filter.yearLabel(),
                                Figures.count(service.reports(filter)),
                                Figures.count(fired)));
        var choices = families(filter, selection);
        choices.add(type(filter, selection), words(filter, selection));
        put(choices);
        if (cards.isEmpty()) {
            empty("没有符合条件的规则。", new Anchor(RulesNavigation.all(filter), "看全部规则"));
            return;
        }
        if (rules.problems().isEmpty()) {
            put(grid(filter, cards), book());
        } else {
            put(book(), grid(filter, cards));
        }
    }

    private Component book() {
        return new Card(12, "生效的规则库", new RuleBookCard(rules, audit, signedIn.hasRole(Roles.ADMINISTRATOR)))
                .note("规则库按地区、年度和表式定分值与算法；规则文件改动后由管理员重新读取，期间看板照常使用。");
    }

    private static Div families(Filter filter, RuleSelection selection) {
        var chips = new Div();
        chips.addClassName("chips");
        chips.add(chip("全部类别", selection.family() == null, filter, selection.with(null)));
        Arrays.stream(FindingFamily.values())
                .map(one -> chip(Labels.of(one), one == selection.family(), filter, selection.with(one)))
                .forEach(chips::add);
        return chips;
    }

    private static Component chip(String name, boolean chosen, Filter filter, RuleSelection selection) {
        var chip = new Anchor(Links.to("rules", filter.parameters(selection.parameters())), name);
        chip.addClassName("chip");
        if (chosen) {
            chip.addClassName("chosen");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component type(Filter filter, RuleSelection selection) {
        var type = new Select<FindingType>();
        type.setAriaLabel("疑点类型");
        type.setItems(FindingType.all());
        type.setItemLabelGenerator(one -> one == null ? "全部类型" : one.code() + " " + one.name());
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption("全部类型");
        FindingType.all().stream()
                .filter(one -> one.code().equals(selection.type()))
                .findFirst()
                .ifPresent(type::setValue);
        type.addValueChangeListener(event -> navigate(
                filter,
                selection
                        .withType(
                                event.getValue() == null
                                        ? null
                                        : event.getValue().code())
                        .parameters()));
        return type;
    }

    private Component words(Filter filter, RuleSelection selection) {
        var words = new TextField();
        words.setAriaLabel("规则中的文字");
        words.setPlaceholder("名称、算式、依据");
        words.setClearButtonVisible(true);
        words.setMaxLength(40);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setValue(selection.words());
        words.addValueChangeListener(
                event -> navigate(filter, selection.withWords(event.getValue()).parameters()));
        return words;
    }

    private static Component grid(Filter filter, List<ScoredRule> rules) {
        var grid = new Grid<ScoredRule>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addComponentColumn(rule -> new Anchor(
                        RulesNavigation.card(filter, rule.card().id()),
                        rule.card().name()))
                .setHeader("规则")
                .setFlexGrow(4);
        narrow(grid, "类别", rule -> Labels.of(rule.card().family()));
        narrow(grid, "类型", rule -> String.join("、", rule.card().types()));
        grid.addComponentColumn(rule -> new SeverityMark(rule.card().severity()))
                .setHeader("程度")
                .setWidth("80px")
                .setFlexGrow(0);
        narrow(grid, "把握", rule -> Labels.of(rule.card().certainty()));
        count(grid, "提示（条）", filter, rule -> rule.scorecard().fired());
        number(grid, "报告（份）", rule -> rule.scorecard().reports());
        number(grid, "已核查（条）", rule -> rule.scorecard().reviewed());
        number(grid, "认定（条）", rule -> rule.scorecard().upheld());
        grid.addComponentColumn(rule -> DataTable.number(RuleView.precision(rule.scorecard()), Scorecard.NOT_REVIEWED))
                .setHeader("准确率")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("200px")
                .setFlexGrow(0);
        grid.setItems(rules);
        grid.setAllRowsVisible(rules.size() <= 15);
        grid.setHeight(rules.size() <= 15 ? null : "680px");
        return new Card(12, "", grid)
                .note("准确率是核查认定的占已核查的比例，附95%区间；" + Scorecard.NOT_REVIEWED + "时不显示，不当作0。点规则名看规则卡，点条数看疑点。");
    }

    private static void narrow(Grid<ScoredRule> grid, String name, ValueProvider<ScoredRule, String> value) {
        grid.addColumn(value).setHeader(name).setWidth("90px").setFlexGrow(0);
    }

    private static void count(Grid<ScoredRule> grid, String name, Filter filter, ToLongFunction<ScoredRule> value) {
        grid.addComponentColumn(rule -> new Anchor(
                        FindingNavigation.rule(filter, rule.card().id()), Figures.count(value.applyAsLong(rule))))
                .setHeader(name)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("96px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparingLong(value))
                .setSortable(true);
    }

    private static void number(Grid<ScoredRule> grid, String name, ToLongFunction<ScoredRule> value) {
        grid.addColumn(rule -> Figures.count(value.applyAsLong(rule)))
                .setHeader(name)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparingLong(value))
                .setSortable(true);
    }
}
