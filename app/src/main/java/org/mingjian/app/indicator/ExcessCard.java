package org.mingjian.app.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** Points given above what is earned (多给分), and what reviews took off. */
final class ExcessCard extends IndicatorCard {

    ExcessCard(IndicatorPage page, Filter filter) {
        super(page, filter);
    }

    @Override
    List<OverScored> drawn() {
        return super.drawn().stream()
                .filter(one ->
                        one.excess().points() != null && one.excess().points().signum() > 0)
                .toList();
    }

    @Override
    String empty() {
        return page().comparableCount() == 0 ? super.empty() : "没有一个可以比较的指标得分高出应得分";
    }

    @Override
    String answer(List<OverScored> drawn) {
        return page().year() + "年多给分最多的" + drawn.size() + "个指标";
    }

    @Override
    ChartModel model(List<OverScored> drawn, List<String> labels) {
        return ChartModel.rows(
                "分",
                labels,
                Series.of(
                        "多给分",
                        Mark.BAR,
                        Tone.STRESS,
                        drawn.stream()
                                .<@Nullable BigDecimal>map(
                                        one -> Figures.chartPoints(one.excess().points()))
                                .toList()));
    }

    @Override
    DataTable<OverScored> columns(DataTable<OverScored> table) {
        return table.figure(
                        "多给分（分）",
                        one -> DataTable.number(
                                one.excess().entitledLines() == 0
                                        ? Figures.MISSING
                                        : Figures.points(one.excess().points()),
                                GroupLabels.reason(one.excess().reason())))
                .number("多给分（行）", one -> Figures.count(one.excess().lines()))
                .number("可核算（行）", one -> Figures.count(one.excess().entitledLines()))
                .number("每行多给（分）", one -> Figures.points(one.excess().mean()), "没有可核算的应得分")
                .number("分值合计（分）", one -> Figures.points(one.excess().weight()))
                .figure("满分比例", one -> percent(one, one.full().share()))
                .number("复核过（行）", one -> Figures.count(one.excess().verifiedLines()))
                .number("比复核高（分）", one -> Figures.points(one.excess().verifiedGap()), "没有复核得分，或不到5行");
    }

    @Override
    boolean leadsToExcess() {
        return true;
    }

    @Override
    String note() {
        return "多给分＝可核算的行里得分高出应得分的合计，只看目标值、完成值和评分办法算得出的行；没有算出不等于没有多给。比复核高＝自评减复核的平均。点一个指标看得分高出应得分的报告。";
    }
}
