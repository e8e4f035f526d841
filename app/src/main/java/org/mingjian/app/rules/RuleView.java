package org.mingjian.app.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.mingjian.analytics.audit.FindingType;
import org.mingjian.analytics.audit.RuleCard;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.finding.SeverityMark;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;

/** One rule's card and scorecard (规则卡). */
@Route("rule")
@PermitAll
class RuleView extends Screen implements HasUrlParameter<String> {

    private final RuleService service;
    private String id = "";

    RuleView(FilterService filters, RuleService service) {
        super(filters);
        this.service = service;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
    }

    @Override
    protected void show(Filter filter) {
        service.rule(filter, id).ifPresentOrElse(rule -> show(rule, filter), () -> {
            title("没有这条规则", "");
            empty("规则目录里没有这个编号：规则可能已经改名或取消。", new Anchor(RulesNavigation.all(filter), "看全部规则"));
        });
    }

    private void show(ScoredRule rule, Filter filter) {
        var card = rule.card();
        title(
                card.name(),
                Labels.of(card.family()) + " · " + card.id() + " 第" + card.version() + "版 · 把握："
                        + Labels.of(card.certainty()));
        var back = new Div(new Anchor(RulesNavigation.all(filter), "看全部规则"));
        back.addClassName("chips");
        put(back, card(card), scorecard(rule, filter));
    }

    private static Component card(RuleCard card) {
        var pairs = new DescriptionList();
        pairs.addClassName("pairs");
        pair(pairs, "内容", new Span(card.statement()));
        pair(pairs, "算式", new Span(card.formula()));
        pair(pairs, "容差及理由", new Span(card.tolerance()));
        pair(pairs, "依据", new Span(card.basis()));
        pair(
                pairs,
                "适用",
                new Span(card.notes().jurisdictions() + "；" + card.notes().years()));
        pair(pairs, "疑点类型", new Span(types(card)));
        pair(pairs, "程度", new SeverityMark(card.severity()));
        pair(pairs, "可能误报", new Span(card.falseAlarms()));
        pair(pairs, "提示的例子", new Span(card.notes().fires()));
        pair(pairs, "不提示的例子", new Span(card.notes().holds()));
        return new Card(8, "规则卡", pairs).note("疑点是提问，不是定性。");
    }

    private static String types(RuleCard card) {
        return FindingType.all().stream()
                .filter(type -> card.types().contains(type.code()))
                .map(type -> type.code() + " " + type.name())
                .collect(Collectors.joining("；"));
    }

    private Component scorecard(ScoredRule rule, Filter filter) {
        var scorecard = rule.scorecard();
        var pairs = new DescriptionList();
        pairs.addClassName("pairs");
        pair(
                pairs,
                "提示",
                new Anchor(
                        FindingNavigation.rule(filter, rule.card().id()), Figures.count(scorecard.fired()) + " 条，看疑点"));
        pair(
                pairs,
                "涉及报告",
                new Span(Figures.count(scorecard.reports()) + " 份，共 " + Figures.count(service.reports(filter)) + " 份"));
        pair(pairs, "已核查", new Span(Figures.count(scorecard.reviewed()) + " 条"));
        pair(pairs, "认定", new Span(Figures.count(scorecard.upheld()) + " 条"));
        var precision = precision(scorecard);
        pair(
                pairs,
                "准确率",
                precision.equals(Figures.MISSING)
                        ? new Span(Figures.MISSING + "　" + Scorecard.NOT_REVIEWED)
                        : DataTable.number(precision, Scorecard.NOT_REVIEWED));
        return new Card(4, "成绩单（" + filter.yearLabel() + "，" + Labels.of(filter.origin()) + "数据）", pairs)
                .note("准确率＝认定÷已核查，附95%区间；部分属实算认定，暂缓的不算已核查。");
    }

    /** The precision with its interval, or — while nothing was reviewed. */
    static String precision(Scorecard scorecard) {
        return scorecard
                .precision()
                .map(precision -> "%s（%s—%s）"
                        .formatted(
                                Figures.percent(precision.share()),
                                Figures.percent(precision.low()),
                                Figures.percent(precision.high())))
                .orElse(Figures.MISSING);
    }

    private static void pair(DescriptionList pairs, String name, Component value) {
        pairs.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
