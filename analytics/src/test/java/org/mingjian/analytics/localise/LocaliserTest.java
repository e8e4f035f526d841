package org.mingjian.analytics.localise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.audit.ReportBuilder;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Localisation.GaveUp;
import org.mingjian.data.model.Localisation.Suggested;
import org.mingjian.data.model.Localisation.Undecided;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Slip;
import org.mingjian.data.model.Unit;

class LocaliserTest {

    /** 平顶山 2020: 35+25+14+5+0+9=88, printed 97; only the part with room up to its weight can be the wrong one. */
    @Test
    void findsThePartThatMakesTheScoreAddUp() {
        var report = report().part("履职效能", "35", "35")
                .part("管理效率", "25", "25")
                .part("运行成本", "14", "15")
                .part("服务满意", "5", "5")
                .part("可持续性", "0", "10")
                .part("预算执行率", "9", "10")
                .total(ScoreRole.NARRATIVE, "97");

        var found = suggested(report);

        assertThat(corrections(found)).containsExactly("“可持续性”得分 0分→9分 ONE_DIGIT");
        assertThat(found.arithmetic()).containsExactly("35+25+14+5+9+9=97");
    }

    /** 益阳 2021: 4124.69+917.35=5042.04; the text and the base table print 4214.69, two digits swapped. */
    @Test
    void findsSwappedDigitsAtEveryPlaceThatPrintsThem() {
        var report = report().block(1)
                .money(Measure.BASIC_EXPENDITURE, "4214.69")
                .money(Measure.EXECUTED_AMOUNT, "5042.04")
                .block(2)
                .money(Measure.BASIC_EXPENDITURE, "4214.69")
                .block(3)
                .money(Measure.BASIC_EXPENDITURE, "4124.69")
                .money(Measure.PROJECT_EXPENDITURE, "917.35");

        var found = suggested(report);

        assertThat(corrections(found)).containsExactly("基本支出 4214.69万元→4124.69万元 TRANSPOSED");
        assertThat(found.corrections().getFirst().places()).hasSize(2);
        assertThat(found.arithmetic()).containsExactly("4124.69+917.35=5042.04");
    }

    /** 湛江 2020: 88.82+13218.67-13202.4=105.09 万元, printed with 元. */
    @Test
    void findsTheWrongUnit() {
        var report = report().money(Measure.OPENING_CARRY_OVER, "88.82")
                .money(Measure.REVENUE, "13218.67")
                .money(Measure.EXECUTED_AMOUNT, "13202.4")
                .figure(Measure.CLOSING_CARRY_OVER, "105.09", Unit.YUAN);

        var found = suggested(report);

        assertThat(corrections(found)).containsExactly("年末结转结余 105.09元→105.09万元 UNIT");
        assertThat(found.arithmetic()).containsExactly("88.82+13218.67-13202.4=105.09");
    }

    @Test
    void saysSoWhenSeveralChangesAreEquallySmall() {
        var report = report().money(Measure.BASIC_EXPENDITURE, "578.51")
                .money(Measure.PROJECT_EXPENDITURE, "183.01")
                .money(Measure.EXECUTED_AMOUNT, "761.56");

        // 761.56 may be 761.52, 578.51 may be 578.55, 183.01 may be 183.05: one digit each.
        assertThat(localise(report)).singleElement().isInstanceOf(Undecided.class);
    }

    /** The text is of the whole system, the form of the own office: no slip leads from one to the other. */
    @Test
    void suggestsNothingWhereNoSlipExplainsTheDifference() {
        var report = report().block(1)
                .money(Measure.EXECUTED_AMOUNT, "1252.08")
                .block(2)
                .money(Measure.EXECUTED_AMOUNT, "761.52")
                .money(Measure.BASIC_EXPENDITURE, "578.51")
                .money(Measure.PROJECT_EXPENDITURE, "183.01");

        assertThat(localise(report)).singleElement().isInstanceOfSatisfying(Undecided.class, undecided -> assertThat(
                        undecided.reason())
                .contains("口径"));
    }

    /** 0.01 in three rounded addends is within their half digits: 10.01+20.01+30.01=60.03, printed 60.04. */
    @Test
    void leavesRoundingAlone() {
        var report = report().money(Measure.OVERSEAS_TRAVEL_EXPENSE, "10.01")
                .money(Measure.OFFICIAL_RECEPTION_EXPENSE, "20.01")
                .money(Measure.VEHICLE_EXPENSE, "30.01")
                .money(Measure.THREE_PUBLIC, "60.04");

        assertThat(localise(report)).isEmpty();
    }

    /** Parts with a missing weight may be incomplete: nothing is known to be wrong. */
    @Test
    void leavesIncompletePartsAlone() {
        var report = report().part("投入", "10", "10").part("产出", "20", null).total(ScoreRole.NARRATIVE, "97");

        assertThat(localise(report)).isEmpty();
    }

    /** Two independent contradictions are two answers. */
    @Test
    void answersForEachGroupOfFigures() {
        var report = report().money(Measure.BASIC_EXPENDITURE, "100.00")
                .money(Measure.PROJECT_EXPENDITURE, "50.00")
                .figure(Measure.EXECUTED_AMOUNT, "150.00", Unit.YUAN)
                .money(Measure.OVERSEAS_TRAVEL_EXPENSE, "0")
                .money(Measure.OFFICIAL_RECEPTION_EXPENSE, "21.35")
                .money(Measure.VEHICLE_EXPENSE, "33.30")
                .figure(Measure.THREE_PUBLIC, "54.65", Unit.YUAN);

        assertThat(localise(report)).hasSize(2).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(Suggested.class));
    }

    /** A hundred lines that earn 37, and two totals that claim more: too many triples to try them all. */
    @Test
    void givesUpAtItsBoundAndSaysSo() {
        var report = report();
        for (int line = 1; line <= 100; line++) {
            report.line("指标" + line, "≥1", "1", "1.00", "0.37");
        }
        report.total(ScoreRole.FORM, "98.00").total(ScoreRole.FORM, "95.00");

        assertThat(localise(report)).singleElement().isInstanceOfSatisfying(GaveUp.class, gaveUp -> assertThat(
                        gaveUp.reason())
                .contains("102个"));
    }

    private static List<Localisation> localise(ReportBuilder report) {
        return new Localiser().localise(report.build());
    }

    private static Suggested suggested(ReportBuilder report) {
        return (Suggested) localise(report).getFirst();
    }

    private static List<String> corrections(Suggested found) {
        return found.corrections().stream().map(LocaliserTest::text).toList();
    }

    private static String text(Correction correction) {
        Slip slip = correction.slip();
        return "%s %s→%s %s".formatted(correction.name(), correction.printed(), correction.suggested(), slip);
    }
}
