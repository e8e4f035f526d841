package org.mingjian.app.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Links;
import org.mingjian.app.frame.Screen;
import org.mingjian.data.model.Masking;
import org.mingjian.data.store.FindingChange;

/** What the latest audit of the whole store changed (重新审核的变化), by rule and one by one. */
@Route("audit-changes")
@PermitAll
class AuditChangesView extends Screen {

    private final RuleService rules;

    AuditChangesView(FilterService filters, RuleService rules) {
        super(filters);
        this.rules = rules;
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        rules.latestAudit().ifPresentOrElse(audit -> show(audit, filter), () -> {
            title("还没有重新审核过全库", "");
            empty("规则改变后，由管理人员在规则页重新审核全库，变化列在这里。", new Anchor(RulesNavigation.all(filter), "去规则页"));
        });
    }

    private void show(LatestAudit audit, Filter filter) {
        title(
                "重新审核后哪些疑点变了",
                "%s 规则库%s　%s"
                        .formatted(
                                Labels.moment(audit.finishedAt()),
                                audit.rulebookVersion() == null ? "" : audit.rulebookVersion(),
                                audit.message()));
        if (audit.lines().isEmpty()) {
            empty("没有一条疑点有变化。", new Anchor(RulesNavigation.all(filter), "去规则页"));
            return;
        }
        put(new Card(
                12,
                "按规则",
                new DataTable<>(audit.byRule())
                        .component("规则", line -> new Anchor(RulesNavigation.card(filter, line.rule()), line.rule()))
                        .number("新增（条）", line -> Figures.count(line.appeared()))
                        .number("消失（条）", line -> Figures.count(line.vanished()))
                        .number("数值有变（条）", line -> Figures.count(line.changed()))));
        put(new Card(
                        12,
                        "逐条",
                        new DataTable<>(audit.lines())
                                .text("变化", line -> word(line.kind()))
                                .component("疑点", line -> finding(line, filter))
                                .text("部门", line -> line.department() == null ? "报告已不在库" : line.department())
                                .text("年度", line -> line.fiscalYear() == null ? "" : Labels.year(line.fiscalYear()))
                                .text("原来：所写 → 应为", line -> said(line.before()))
                                .text("现在：所写 → 应为", line -> said(line.now())))
                .note("至多列出%d条。数字没有变的疑点保留结论；数值有变的重新打开，原来的结论仍可看到。".formatted(LatestAudit.MOST_LINES)));
    }

    private static Component finding(LatestAudit.Line line, Filter filter) {
        var words = "#" + line.number() + " " + Masking.mask(line.title());
        return line.now() == null
                ? new Span(words)
                : new Anchor(Links.to("finding/" + line.findingId(), filter.parameters()), words);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : Masking.mask(words);
    }

    private static String word(FindingChange.Kind kind) {
        return switch (kind) {
            case APPEARED -> "新增";
            case VANISHED -> "消失";
            case CHANGED -> "数值有变";
        };
    }
}
