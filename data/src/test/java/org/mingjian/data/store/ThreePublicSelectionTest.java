package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.Unit;

class ThreePublicSelectionTest {

    @Test
    void takesTheTableBeforeTheSentence() {
        // 48.6 万元 stands first, in a sentence; 50.1 万元 in a cell.
        var amounts = select(
                figure(Measure.THREE_PUBLIC, "48.6", Unit.TEN_THOUSAND_YUAN, false),
                figure(Measure.THREE_PUBLIC, "50.1", Unit.TEN_THOUSAND_YUAN, true));
        assertThat(amounts.get(1)).isEqualByComparingTo("501000");
    }

    @Test
    void leavesWhatIsNotPrintedAbsent() {
        var amounts = select(figure(Measure.OFFICIAL_RECEPTION_EXPENSE, "0", Unit.YUAN, true));
        assertThat(amounts.get(7)).isEqualByComparingTo("0");
        assertThat(amounts.get(1)).isNull();
    }

    @Test
    void doesNotMixScopes() {
        var amounts = select(
                Reports.figure(Measure.THREE_PUBLIC_BUDGET, "10", Scope.OWN_OFFICE, Reports.CELL),
                Reports.figure(Measure.THREE_PUBLIC_BUDGET, "80", Scope.CONSOLIDATED, Reports.CELL),
                Reports.figure(Measure.THREE_PUBLIC, "70", Scope.CONSOLIDATED, Reports.CELL));
        assertThat(amounts.get(0)).isEqualByComparingTo("800000");
        assertThat(amounts.get(1)).isEqualByComparingTo("700000");
    }

    @Test
    void leavesForeignMoneyOut() {
        var amounts = select(figure(Measure.OVERSEAS_TRAVEL_EXPENSE, "3", Unit.foreignMoney("万美元"), true));
        assertThat(amounts).isEmpty();
    }

    private static List<BigDecimal> select(Figure... figures) {
        return ThreePublicSelection.of(
                Reports.withFigures(Reports.narrative(Reports.identity("某局", "某市", 2021)), figures));
    }

    private static Figure figure(Measure measure, String digits, Unit unit, boolean inTable) {
        return Reports.figure(measure, digits, unit, inTable ? Reports.CELL : Reports.SENTENCE);
    }
}
