package org.mingjian.app.selfscore;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.selfscore.SelfScorePage.Term;

/** What a self-score was to be expected from (预期自评): the model in words and its coefficients. */
final class ModelCard {

    private final SelfScorePage page;

    ModelCard(SelfScorePage page) {
        this.page = page;
    }

    Component card() {
        var terms = page.model();
        if (terms.isEmpty()) {
            return new Card(6, page.year() + "年预期自评").note(page.year() + "年没有模型：没有一份报告同时有自评得分、执行率、指标目标值和可核算的应得分。");
        }
        var first = terms.getFirst();
        var table = new DataTable<>(terms)
                .text("佐证", one -> GroupLabels.term(one.term()))
                .figure("自评相差（分）", one -> DataTable.number(signed(one), GroupLabels.reason(one.reason())))
                .text("说明", one -> one.reason() == null ? Figures.MISSING : GroupLabels.reason(one.reason()));
        return new Card(6, page.year() + "年的报告通常给自己打多少分：预期自评的模型", table)
                .note(words(first) + "模型只说明当年的报告通常怎样给自己打分，不是应得多少分；全体都虚高时它看不出来。稳健回归（Huber法），离谱的得分不会把它带偏。");
    }

    private String words(Term first) {
        if (first.scale() == null) {
            return "没有可用的模型：" + GroupLabels.reason(first.reason()) + "（n＝" + Figures.count(first.count())
                    + "份，至少要30份）。";
        }
        return "全部级次和条线的%s份报告：预期自评＝%s（佐证以百分点计）；典型误差%s分。"
                .formatted(
                        Figures.count(first.count()),
                        page.model().stream()
                                .filter(one -> one.coefficient() != null)
                                .map(one -> one == first
                                        ? Figures.mean(one.coefficient())
                                        : Figures.signed(one.coefficient()) + "×" + shortly(one.term()))
                                .collect(Collectors.joining("")),
                        Figures.mean(first.scale()));
    }

    private static String shortly(String term) {
        var words = GroupLabels.term(term);
        int comma = words.indexOf('，');
        return comma < 0 ? words : words.substring(0, comma);
    }

    private static String signed(Term one) {
        return one.term().equals("INTERCEPT") ? Figures.mean(one.coefficient()) : Figures.signed(one.coefficient());
    }
}
