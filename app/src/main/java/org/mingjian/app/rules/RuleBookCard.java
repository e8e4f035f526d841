package org.mingjian.app.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.run.AuditRunner;
import org.mingjian.app.run.RulesInForce;

/** Which rule book is in force, what the bureau's own file adds or why it was refused, and reading it again (规则库). */
final class RuleBookCard extends Div {

    private final RulesInForce rules;
    private final AuditRunner audit;
    private final boolean administrator;

    RuleBookCard(RulesInForce rules, AuditRunner audit, boolean administrator) {
        this.rules = rules;
        this.audit = audit;
        this.administrator = administrator;
        fill();
    }

    private void fill() {
        removeAll();
        var pairs = new DescriptionList();
        pairs.addClassName("pairs");
        pair(pairs, "规则库版本", new Span(rules.version()));
        pair(pairs, "本单位规则", new Span(own()));
        add(pairs);
        if (!rules.problems().isEmpty()) {
            add(problems());
        }
        if (!rules.own().isEmpty()) {
            add(new DataTable<>(rules.own())
                    .text("本单位规则的表式", FormRules::name)
                    .text("适用", entry -> entry.applicability().text())
                    .text("依据", entry -> entry.basis().text()));
        }
        if (!rules.ownLimits().isEmpty()) {
            add(new DataTable<>(rules.ownLimits())
                    .text("本单位规则的限额", Threshold::name)
                    .text("适用", Threshold::where)
                    .text("数值", Threshold::text)
                    .text("依据", limit -> limit.basis().text()));
        }
        if (!audit.sentence().isEmpty()) {
            add(new Paragraph(audit.sentence()));
        }
        add(new Paragraph(new Anchor("audit-changes", "看最近一次重新审核改变了哪些疑点")));
        if (administrator) {
            add(reload());
        }
    }

    private String own() {
        if (rules.hasOwn()) {
            return "采用数据目录里的 %s：%d个表式，%d个限额"
                    .formatted(
                            rules.fileName(),
                            rules.own().size(),
                            rules.ownLimits().size());
        }
        return rules.problems().isEmpty()
                ? "没有；在数据目录里放 %s 并重新读取后采用".formatted(rules.fileName())
                : "%s 未予采用".formatted(rules.fileName());
    }

    private Component problems() {
        var list = new Div();
        list.addClassName("rule-problems");
        rules.problems().forEach(problem -> list.add(new Paragraph(problem)));
        return list;
    }

    private Component reload() {
        var screen = UI.getCurrent();
        var button = new Button("重新读取规则并审核全库", click -> {
            if (!audit.start(() -> update(screen))) {
                Notification.show("正在重新审核，请等它结束。");
            }
            fill();
        });
        button.setEnabled(!audit.isRunning());
        return button;
    }

    /** A page that was left needs no news of the run. */
    private void update(UI screen) {
        if (screen.isAttached()) {
            screen.access(this::fill);
        }
    }

    private static void pair(DescriptionList pairs, String name, Component value) {
        pairs.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
