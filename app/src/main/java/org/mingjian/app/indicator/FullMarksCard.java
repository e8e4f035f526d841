package org.mingjian.app.indicator;

import java.util.List;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** How many give an indicator full marks (满分比例), with its interval, and how little it tells departments apart. */
final class FullMarksCard extends IndicatorCard {

    FullMarksCard(IndicatorPage page, Filter filter) {
        super(page, filter);
    }

    @Override
    String answer(List<OverScored> drawn) {
        return page().year() + "年满分最普遍的" + drawn.size() + "个指标：满分比例与95%区间";
    }

    @Override
    ChartModel model(List<OverScored> drawn, List<String> labels) {
        return ChartModel.rows(
                        "%",
                        labels,
                        Series.range(
                                "95%区间",
                                Tone.QUIET, percents(drawn, one -> one.full().low()), percents(drawn, one -> one.full()
                                        .high())),
                        Series.of("满分比例", Mark.DOT, Tone.PRIMARY, percents(drawn, one -> one.full()
                                .share())))
                .withFloor(null);
    }

    @Override
    DataTable<OverScored> columns(DataTable<OverScored> table) {
        return table.number("满分（行）", one -> Figures.count(one.full().all()))
                .number("部分（行）", one -> Figures.count(one.full().some()))
                .number("零分（行）", one -> Figures.count(one.full().none()))
                .figure("满分比例", one -> percent(one, one.full().share()))
                .figure("区间下限", one -> percent(one, one.full().low()))
                .figure("区间上限", one -> percent(one, one.full().high()))
                .figure("平均扣分率", one -> percent(one, one.full().meanLoss()))
                .figure(
                        "区分度（比特）",
                        one -> DataTable.number(
                                Figures.points(one.full().information()), GroupLabels.reason(one.reason())))
                .number("照抄目标", one -> Figures.percent(one.full().sameAsTarget()), "没有同时写明目标值和完成值的行");
    }

    @Override
    String note() {
        return "点为满分比例，细条为95%区间（威尔逊法），按区间下限排序：行数少的区间宽，排在后面。区分度接近0表示几乎人人一样，这个指标说明不了问题；人人满分也可能是真的都完成了。"
                + "得分高于分值的行既不算满分也不算部分，平均扣分率会因此为负。点一个指标看给它满分的报告。";
    }
}
