package org.mingjian.app.annual;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.YearAxis;

/** The picture and the tables of one topic (通报图表). */
final class AnnualTables {

    private static final String TOO_FEW = "样本不足：不到5份";

    private final AnnualTopic topic;
    private final AmountUnit unit;

    AnnualTables(AnnualTopic topic, AmountUnit unit) {
        this.topic = topic;
        this.unit = unit;
    }

    DataTable<Panel> byYear(List<Panel> panels) {
        return columns(new DataTable<>(panels).text("年度", one -> Labels.year(one.fiscalYear())));
    }

    DataTable<Panel> byGroup(List<Panel> panels) {
        return columns(new DataTable<>(panels).text("同类组", one -> GroupLabels.group(one.level(), one.sector())));
    }

    Component chart(List<Panel> years) {
        var axis = new YearAxis<>(years, Panel::fiscalYear);
        var labels = axis.labels();
        var description = "历年" + topic.words();
        return switch (topic) {
            case MONEY ->
                new Chart(
                        description,
                        ChartModel.columns(
                                        "%",
                                        labels,
                                        line(
                                                "总体执行率",
                                                Tone.PRIMARY,
                                                axis,
                                                one -> Figures.chartPercent(
                                                        one.money().rate())))
                                .withFloor(null));
            case CLAIMED ->
                new Chart(
                        description,
                        ChartModel.columns(
                                        "分",
                                        labels,
                                        line(
                                                "自评均分",
                                                Tone.PRIMARY,
                                                axis,
                                                one -> Figures.chartPoints(
                                                        one.claimed().mean())),
                                        line(
                                                "自评中位",
                                                Tone.SECOND,
                                                axis,
                                                one -> Figures.chartPoints(
                                                        one.claimed().median())))
                                .withFloor(null));
            case CHECKED ->
                new Chart(
                        description,
                        ChartModel.columns(
                                "分",
                                labels,
                                line(
                                        "证据支持差距",
                                        Tone.PRIMARY,
                                        axis,
                                        one -> Figures.chartPoints(one.checked().supportedGap())),
                                line(
                                        "复核差距",
                                        Tone.STRESS,
                                        axis,
                                        one -> Figures.chartPoints(one.checked().verifiedGap()))));
        };
    }

    private static Series line(
            String name, Tone tone, YearAxis<Panel> axis, Function<Panel, @Nullable BigDecimal> value) {
        return Series.of(name, Mark.LINE, tone, axis.values(value));
    }

    private DataTable<Panel> columns(DataTable<Panel> table) {
        var counted = table.number("报告（份）", one -> Figures.count(one.reports()))
                .number("上年也有（份）", one -> Figures.count(one.matched()));
        return switch (topic) {
            case MONEY -> money(counted);
            case CLAIMED -> claimed(counted);
            case CHECKED -> checked(counted);
        };
    }

    private DataTable<Panel> money(DataTable<Panel> table) {
        return table.number("有数（份）", one -> Figures.count(one.money().count()))
                .number(
                        "全年预算（" + unit.label() + "）",
                        one -> Figures.amount(one.money().budget(), unit))
                .number(
                        "执行数（" + unit.label() + "）",
                        one -> Figures.amount(one.money().executed(), unit))
                .number("执行率", one -> Figures.percent(one.money().rate()), "没有全年预算数或执行数")
                .number("同口径（份）", one -> Figures.count(one.money().matched()))
                .figure(
                        "同口径执行数（" + unit.label() + "）",
                        one -> amount(one, one.money().matchedExecuted()))
                .figure(
                        "其上年（" + unit.label() + "）",
                        one -> amount(one, one.money().matchedPrior()))
                .figure(
                        "比上年",
                        one -> DataTable.number(
                                Figures.change(one.money().change()),
                                GroupLabels.reason(one.money().changeReason())));
    }

    private Component amount(Panel panel, @Nullable BigDecimal yuan) {
        return DataTable.number(
                Figures.amount(yuan, unit), GroupLabels.reason(panel.money().changeReason()));
    }

    private static DataTable<Panel> claimed(DataTable<Panel> table) {
        return table.number("写明总分（份）", one -> Figures.count(one.claimed().count()))
                .number("均分（分）", one -> Figures.mean(one.claimed().mean()), TOO_FEW)
                .number("中位（分）", one -> Figures.mean(one.claimed().median()), TOO_FEW)
                .number("90分及以上（份）", one -> Figures.count(one.claimed().excellent()))
                .number("占比", one -> Figures.percent(one.claimed().excellentShare()), TOO_FEW)
                .number("100分（份）", one -> Figures.count(one.claimed().full()))
                .number("占比", one -> Figures.percent(one.claimed().fullShare()), TOO_FEW)
                .number("两年都有（份）", one -> Figures.count(one.claimed().matched()))
                .number("均分变化（分）", one -> Figures.signed(one.claimed().change()), "没有5个两年都写明总分的部门");
    }

    private static DataTable<Panel> checked(DataTable<Panel> table) {
        return table.number("可核算（份）", one -> Figures.count(one.checked().supported()))
                .number("证据支持差距（分）", one -> Figures.mean(one.checked().supportedGap()), TOO_FEW)
                .number("复核过（份）", one -> Figures.count(one.checked().verified()))
                .number("复核差距（分）", one -> Figures.mean(one.checked().verifiedGap()), TOO_FEW)
                .number("疑点（条）", one -> Figures.count(one.checked().findings()))
                .number("有疑点（份）", one -> Figures.count(one.checked().withFinding()))
                .number("有疑点占比", one -> Figures.percent(one.checked().withFindingShare()), TOO_FEW);
    }
}
