package org.mingjian.app.finding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.casework.CaseworkService;
import org.mingjian.app.casework.DecisionPanel;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.document.DocumentNavigation;
import org.mingjian.app.document.DocumentService;
import org.mingjian.app.document.PageImage;
import org.mingjian.app.document.PageText;
import org.mingjian.app.document.PicturedPage;
import org.mingjian.app.document.Place;
import org.mingjian.app.document.StoredBlock;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.rules.RulesNavigation;
import org.mingjian.data.model.Masking;

/** One finding (疑点详情): what the report says, and why that is a question. */
@Route("finding")
@PermitAll
class FindingView extends Screen implements HasUrlParameter<String> {

    /** With fewer peers a share says nothing. */
    private static final int FEWEST_PEERS = 8;

    private final FindingService service;
    private final DocumentService documents;
    private final CaseworkService casework;
    private String findingId = "";

    FindingView(FilterService filters, FindingService service, DocumentService documents, CaseworkService casework) {
        super(filters);
        this.casework = casework;
        this.service = service;
        this.documents = documents;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        findingId = parameter;
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        service.detail(findingId).ifPresentOrElse(detail -> show(detail, filter), () -> {
            title("没有这条疑点", "");
            empty("这条疑点不在库里：报告可能已经更正或移除。", new Anchor(FindingNavigation.queue(filter), "回到疑点"));
        });
    }

    private void show(FindingDetail detail, Filter filter) {
        var facts = detail.facts();
        badge(facts.origin());
        title(
                "疑点 #" + facts.number() + "　" + facts.title(),
                facts.department() + " " + Labels.year(facts.fiscalYear()) + " · " + Labels.of(facts.kind()) + " · "
                        + String.join("、", detail.files()) + " · " + Labels.of(facts.family()) + " · 把握："
                        + Labels.of(facts.certainty()));
        if (detail.others().isEmpty()) {
            put(page(detail, 7), why(detail, filter, 5));
        } else {
            put(why(detail, filter, 12), page(detail, 6));
            detail.others().forEach(other -> put(other(other, filter)));
        }
        if (!detail.suggestions().isEmpty()) {
            put(correction(detail));
        }
        put(decision(facts), years(detail));
    }

    private Component decision(FindingDetail.Facts facts) {
        var subject = new CaseworkService.Subject(facts.findingId(), facts.reported(), facts.expected());
        return new Card(12, "核实结论：" + Labels.of(facts.state()), new DecisionPanel(casework, subject, this::refresh))
                .note("结论记入核实记录，只增不改；重新审核后数字不变的保留结论，有变的重新打开。");
    }

    private Component page(FindingDetail detail, int width) {
        var card = new Card(width, "报告怎么写");
        detail.places().stream().map(place -> place("证据", place)).forEach(card::add);
        detail.problems().forEach(problem -> card.add(new Paragraph("读取提示：" + problem)));
        if (detail.blocks().isEmpty()) {
            return card.note("没有存下这份材料的原文，只能看到上面摘录的文字。");
        }
        card.add(sides(detail.blocks(), detail.places(), detail.pages()));
        card.add(wholeText(detail.facts().reportId(), detail.places()));
        return card.note("原文照录，命中处标出；姓名和电话已遮蔽。");
    }

    private Component sides(List<StoredBlock> blocks, List<Place> places, List<PicturedPage> pages) {
        var sides = new Div(new PageText(blocks, places));
        sides.addClassName("page-sides");
        if (!pages.isEmpty()) {
            var pictures = new Div();
            pages.forEach(page -> pictures.add(new PageImage(page, documents)));
            sides.add(pictures);
        }
        return sides;
    }

    private static Component wholeText(String reportId, List<Place> places) {
        return new Paragraph(new Anchor(DocumentNavigation.text(reportId, places.getFirst()), "打开全文，翻到这一处"));
    }

    /** What the other report says, beside what this one says. */
    private Component other(FindingDetail.OtherPage other, Filter filter) {
        var card = new Card(6, "对照：" + other.told() + "怎么写");
        other.places().stream().map(place -> place("对照", place)).forEach(card::add);
        if (other.blocks().isEmpty()) {
            card.add(new Paragraph("没有存下这份材料的原文，只能看到上面摘录的文字。"));
        } else {
            card.add(sides(other.blocks(), other.places(), other.pages()));
            card.add(wholeText(other.reportId(), other.places()));
        }
        card.add(new Paragraph(new Anchor(FindingNavigation.report(filter, other.reportId()), "看这份报告的疑点")));
        return card.note(String.join("、", other.files()));
    }

    private static Paragraph place(String kind, Place place) {
        var shown = new Paragraph(kind + place.number() + "：" + place.told());
        shown.addClassName("place");
        return shown;
    }

    private static Component why(FindingDetail detail, Filter filter, int width) {
        var facts = detail.facts();
        var arithmetic = new Paragraph(facts.explanation() == null ? facts.title() : facts.explanation());
        arithmetic.addClassName("arithmetic");
        var pairs = new DescriptionList();
        pairs.addClassName("pairs");
        pair(pairs, "程度", new SeverityMark(facts.severity()));
        pair(pairs, "报告所写", new Span(text(facts.reported())));
        pair(pairs, "应为", new Span(text(facts.expected())));
        pair(pairs, "存疑分值", new Span(facts.points() == null ? "不涉及得分" : Figures.points(facts.points()) + " 分"));
        if (facts.amount() != null) {
            pair(
                    pairs,
                    "存疑金额",
                    new Span(Figures.amount(facts.amount(), filter.unit()) + " "
                            + filter.unit().label()));
        }
        pair(
                pairs,
                "规则",
                new Anchor(RulesNavigation.card(filter, facts.rule()), facts.rule() + " v" + facts.ruleVersion()));
        pair(pairs, "现行预警", light(facts));
        pair(pairs, "同类", new Span(peers(detail)));
        pair(pairs, "部门", new Anchor(DepartmentNavigation.profile(facts.departmentId(), filter), facts.department()));
        pair(pairs, "同一份报告", new Anchor(FindingNavigation.report(filter, facts.reportId()), "看它的全部疑点"));
        return new Card(width, "为什么是疑点", arithmetic, pairs).note("疑点是提问，不是定性。");
    }

    private static Component light(FindingDetail.Facts facts) {
        var mark = new LightMark(facts.light(), facts.lightExplanation());
        return facts.lightExplanation() == null ? mark : new Span(mark, new Span("　" + facts.lightExplanation()));
    }

    private static Component correction(FindingDetail detail) {
        var card = new Card(12, "最少改哪一处就全部相符");
        detail.suggestions()
                .forEach(told -> card.add(new Paragraph("%s：%s → %s（%s）"
                        .formatted(
                                Masking.mask(told.name()), told.printed(), told.suggested(), Labels.of(told.slip())))));
        var arithmetic = new Paragraph("改后："
                + detail.suggestions().stream()
                        .map(FindingDetail.Suggestion::arithmetic)
                        .distinct()
                        .collect(Collectors.joining("；")));
        arithmetic.addClassName("arithmetic");
        card.add(arithmetic);
        return card.note("按报告自己的数字推算，只供核对；原文没有改动。");
    }

    private static void pair(DescriptionList pairs, String name, Component value) {
        pairs.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? Figures.MISSING : Masking.mask(value);
    }

    private static String peers(FindingDetail detail) {
        var peers = detail.peers();
        return peers.departments() < FEWEST_PEERS
                ? "样本不足：同级次同条线同年度只有" + peers.departments() + "个部门"
                : "同级次同条线%d个部门中%d个有此疑点".formatted(peers.departments(), peers.withFinding());
    }

    private static Component years(FindingDetail detail) {
        List<FindingDetail.EarlierYear> years = detail.years();
        var line = years.stream()
                .map(year -> year.fiscalYear() + (year.hasFinding() ? " ▲" : " ✓"))
                .collect(Collectors.joining("　"));
        return new Card(12, "同一部门各年", new Div(new Span(line))).note("▲ 有同类疑点　✓ 没有；没有列出的年度没有报告。");
    }
}
