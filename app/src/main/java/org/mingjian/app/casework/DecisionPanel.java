package org.mingjian.app.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Labels;
import org.mingjian.data.model.Decision;
import org.mingjian.data.store.CaseEvent;
import org.mingjian.data.store.StoreException;

/** What was decided about a finding and, for those who may, the form to decide (核实结论). */
public final class DecisionPanel extends Div {

    private final CaseworkService service;
    private final CaseworkService.Subject subject;
    private final Runnable decided;
    private final List<CaseEvent> history;

    /** The listener is called after a decision was recorded. */
    public DecisionPanel(CaseworkService service, CaseworkService.Subject subject, Runnable decided) {
        this.service = service;
        this.subject = subject;
        this.decided = decided;
        this.history = service.history(subject.findingId());
        addClassName("decision");
        if (history.isEmpty()) {
            add(new Paragraph("还没有核实结论。"));
        }
        for (int index = 0; index < history.size(); index++) {
            add(line(history.get(index), index == 0));
        }
        if (service.mayDecide()) {
            add(form());
        } else if (history.isEmpty()) {
            add(new Paragraph("由监督人员核实后填写。"));
        }
    }

    private Component line(CaseEvent event, boolean latest) {
        var decision = event.decision();
        var word = new Span(decision == null ? "" : Labels.of(decision));
        word.addClassName("decision-word");
        var line = new Paragraph(
                word,
                new Span("　%s　%s".formatted(event.account(), Labels.moment(utc(event)))),
                new Span(latest && !sawTheSame(event) ? "　（作结论后数字有变，需重新核实）" : ""));
        var reason = new Paragraph(Objects.requireNonNullElse(event.reason(), ""));
        reason.addClassName("decision-reason");
        var entry = new Div(line, reason);
        if (!sawTheSame(event)) {
            entry.add(note("当时报告所写 %s，应为 %s"
                    .formatted(
                            text(event.subject().reported()),
                            text(event.subject().expected()))));
        }
        return entry;
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? "—" : value;
    }

    private static Paragraph note(String words) {
        var note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }

    private boolean sawTheSame(CaseEvent event) {
        return Objects.equals(event.subject().reported(), subject.reported())
                && Objects.equals(event.subject().expected(), subject.expected());
    }

    private static LocalDateTime utc(CaseEvent event) {
        return LocalDateTime.ofInstant(event.happenedAt(), ZoneOffset.UTC);
    }

    private Component form() {
        var decision = new RadioButtonGroup<Decision>(history.isEmpty() ? "结论" : "重新作结论");
        decision.setItems(Decision.values());
        decision.setItemLabelGenerator(Labels::of);
        var reason = new TextArea("理由");
        reason.setPlaceholder("查了什么，依据是什么");
        reason.setMaxLength(CaseworkService.LONGEST_REASON);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        var save = new Button("保存结论", click -> save(decision, reason));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(decision, reason, save);
        form.addClassName("decision-form");
        return form;
    }

    private void save(RadioButtonGroup<Decision> decision, TextArea reason) {
        var chosen = decision.getValue();
        if (chosen == null) {
            Notification.show("请先选结论。");
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("请写明理由：查了什么，依据是什么。");
            return;
        }
        try {
            service.decide(
                    subject,
                    chosen,
                    reason.getValue(),
                    history.isEmpty() ? 0 : history.getFirst().number());
            Notification.show("结论已保存。");
            decided.run();
        } catch (StoreException refused) {
            Notification.show(String.valueOf(refused.getMessage()), 6000, Notification.Position.MIDDLE);
        }
    }
}
