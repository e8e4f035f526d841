package org.mingjian.app.document;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;

/** A report's own text (报告全文), some pages' worth at a time, a place in it marked. */
@Route("document")
@PermitAll
class DocumentView extends Screen implements HasUrlParameter<String> {

    private static final int BEFORE = 12;
    private static final int AT_ONCE = 60;

    private final DocumentService documents;
    private String reportId = "";

    DocumentView(FilterService filters, DocumentService documents) {
        super(filters);
        this.documents = documents;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        reportId = parameter;
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        documents.report(reportId).ifPresentOrElse(this::show, () -> {
            title("没有这份报告", "");
            empty("这份报告不在库里：可能已经更正或移除。", new Anchor("findings", "回到疑点"));
        });
    }

    private void show(StoredText report) {
        badge(report.origin());
        title(
                report.department() + " " + Labels.year(report.fiscalYear()) + "　原文",
                String.join("、", report.files()) + " · 共" + report.blocks() + "段");
        var place = place();
        var block = place.block();
        int first = number("from") != null ? number("from") : block == null ? 1 : Math.max(1, block - BEFORE);
        var blocks = documents.blocks(reportId, first, first + AT_ONCE - 1);
        if (blocks.isEmpty()) {
            empty("没有存下这份材料的原文。", new Anchor("findings", "回到疑点"));
            return;
        }
        var card = new Card(
                12,
                "第%d—%d段".formatted(blocks.getFirst().number(), blocks.getLast().number()));
        card.add(new PageText(blocks, List.of(place)));
        turn(card, first, report.blocks());
        put(card.note("原文照录，所找的一处标出；姓名和电话已遮蔽。"));
    }

    private void turn(Card card, int first, int all) {
        if (first > 1) {
            card.add(
                    new Paragraph(new Anchor(DocumentNavigation.from(reportId, Math.max(1, first - AT_ONCE)), "上一部分")));
        }
        if (first + AT_ONCE <= all) {
            card.add(new Paragraph(new Anchor(DocumentNavigation.from(reportId, first + AT_ONCE), "下一部分")));
        }
    }

    private Place place() {
        return new Place(
                1,
                null,
                number(DocumentNavigation.BLOCK),
                number(DocumentNavigation.ROW),
                number(DocumentNavigation.COLUMN),
                parameters().getSingleParameter(DocumentNavigation.QUOTE).orElse(null));
    }

    private @Nullable Integer number(String name) {
        return parameters()
                .getSingleParameter(name)
                .filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
