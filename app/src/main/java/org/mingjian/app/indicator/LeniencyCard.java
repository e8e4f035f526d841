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

/** Full marks beyond what the same reports' other lines lead to expect (部门宽严之外). */
final class LeniencyCard extends IndicatorCard {

    /** Benjamini and Hochberg at 5 %: of those named about one in twenty is named by chance. */
    private static final int ONE_IN = 20;

    private static final String NO_SHARE = "可比的不到5行，样本不足";

    LeniencyCard(IndicatorPage page, Filter filter) {
        super(page, filter);
    }

    @Override
    List<OverScored> drawn() {
        return super.drawn().stream()
                .filter(one -> one.leniency().expectedShare() != null)
                .toList();
    }

    @Override
    String empty() {
        return page().comparableCount() == 0 ? super.empty() : "没有一个指标可以与部门自己的其他指标比较";
    }

    @Override
    String answer(List<OverScored> drawn) {
        long named = page().overScoredCount();
        return named == 0
                ? page().year() + "年没有指标的满分明显多于部门自己的宽严"
                : "%d年%s个指标的满分明显多于部门自己的宽严（其中约%s个是碰巧）"
                        .formatted(page().year(), Figures.count(named), Figures.count((named + ONE_IN / 2) / ONE_IN));
    }

    @Override
    ChartModel model(List<OverScored> drawn, List<String> labels) {
        return ChartModel.rows(
                        "%",
                        labels,
                        Series.range(
                                "相差",
                                Tone.STRESS,
                                percents(drawn, one -> one.leniency().expectedShare()),
                                percents(drawn, one -> one.leniency().share())),
                        Series.of("按部门宽严应有", Mark.DOT, Tone.QUIET, percents(drawn, one -> one.leniency()
                                .expectedShare())),
                        Series.of("实际满分比例", Mark.DOT, Tone.PRIMARY, percents(drawn, one -> one.leniency()
                                .share())))
                .withFloor(null);
    }

    @Override
    DataTable<OverScored> columns(DataTable<OverScored> table) {
        return table.number("可比（行）", one -> Figures.count(one.leniency().tested()))
                .number("满分（行）", one -> Figures.count(one.leniency().full()))
                .number("应有满分（行）", one -> Figures.points(one.leniency().expected()), "报告里没有其他指标可比")
                .number("实际满分比例", one -> Figures.percent(one.leniency().share()), NO_SHARE)
                .number("按宽严应有", one -> Figures.percent(one.leniency().expectedShare()), NO_SHARE)
                .figure(
                        "偏离（倍）",
                        one -> DataTable.number(Figures.points(one.leniency().deviation()), why(one)))
                .figure(
                        "碰巧的可能",
                        one -> DataTable.number(Figures.percent(one.leniency().chance()), why(one)))
                .figure(
                        "多重比较后",
                        one -> DataTable.number(Figures.percent(one.leniency().corrected()), why(one)))
                .text("判断", one -> one.leniency().overScored() ? "▲偏高" : Figures.MISSING);
    }

    private static String why(OverScored one) {
        return one.leniency().reason() == null
                ? "不到8行，样本不足"
                : GroupLabels.reason(one.leniency().reason());
    }

    @Override
    String note() {
        return "有的部门样样给满分，不能怪指标：这里先按每份报告其余指标的满分情况算出应有的满分，再看实际多出多少。多重比较后（Benjamini–Hochberg法）不超过5%的标为偏高。"
                + "偏高只说明这个指标给分比别的指标松，不说明哪个部门有错。点一个指标看给它满分的报告。";
    }
}
