package org.mingjian.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.app.ScreenTest;
import org.mingjian.app.Seed;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Priorities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Departments 5 and 10 of ten each have a high finding of 9 points a year. */
@WithMockUser(username = "supervisor", roles = "SUPERVISOR")
class DecisionTest extends ScreenTest {

    private static final String FINDING = "finding/frsample5-2024";

    @Autowired
    private CaseworkService service;

    @BeforeEach
    void fill() throws SQLException {
        Seed.fill(store, 10, "SAMPLE");
    }

    @AfterEach
    void clear() {
        store.removeOrigin(Origin.SAMPLE);
    }

    private void decide(Decision decision, String reason) {
        textAt(FINDING);
        decideHere(decision, reason);
    }

    private void decideHere(Decision decision, String reason) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Decision> group = find(RadioButtonGroup.class).single();
        group.setValue(decision);
        find(TextArea.class).single().setValue(reason);
        test(find(Button.class).withText("保存结论").single()).click();
    }

    @Test
    void keepsADecisionWithItsReasonAndShowsIt() {
        decide(Decision.UPHELD, "原表合计确为88分");
        assertThat(textAt(FINDING)).contains("核实结论：属实", "原表合计确为88分", "supervisor");
        assertThat(service.verified(Origin.SAMPLE)).startsWith("1条记录环环相扣");
    }

    @Test
    void needsAReason() {
        decide(Decision.UPHELD, " ");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(service.history("frsample5-2024")).isEmpty();
    }

    @Test
    void takesADecidedFindingOutOfTheQueueAndIntoTheScorecard() {
        assertThat(textAt("findings?data=sample&year=2024")).contains("复核这2份可解释全部存疑分值（18分）");
        decide(Decision.PARTLY_UPHELD, "少计9分中有5分另有依据");
        assertThat(textAt("findings?data=sample&year=2024")).contains("复核这1份可解释全部存疑分值（9分）");
        assertThat(textAt("findings?data=sample&year=2024&state=PARTLY_UPHELD")).contains("1条疑点");
        // 1 of 1: Wilson 20.65 % to 100 %
        assertThat(textAt("rule/score.parts-sum?data=sample&year=2024")).contains("1 条", "100.00%（20.65%—100.00%）");
    }

    /**
     * Report 5 has 9 points of one rule, report 10 has 8 of another, nothing decided: 9 × ½ = 4.5 before 8 × ½ = 4. One
     * finding of the first rule is rejected: (0 + 1) ÷ (1 + 2) = ⅓ and 9 × ⅓ = 3, after 4.
     */
    @Test
    void aDecisionChangesPrecisionAndOrder() throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "UPDATE finding SET rule = 'score.totals', points = 8 WHERE finding_id = 'frsample10-2024'");
            }
            Priorities.refresh(connection, Origin.SAMPLE);
            return true;
        });
        assertThat(queue()).containsExactly("某市第5局 4.5000", "某市第10局 4.0000");
        textAt("finding/frsample5-2023");
        decideHere(Decision.REJECTED, "原件合计无误");
        assertThat(queue()).containsExactly("某市第10局 4.0000", "某市第5局 3.0000");
        assertThat(textAt("rule/score.parts-sum?data=sample&year=2023")).contains("1 条", "0.00%（");
        textAt("findings?data=sample&year=2024");
        assertThat(find(Grid.class)
                        .single()
                        .getGenericDataView()
                        .getItems()
                        .toList()
                        .toString())
                .containsSubsequence("某市第10局", "某市第5局");
    }

    /** The open reports of 2024 by priority, as the queue takes them. */
    private List<String> queue() throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT department || ' ' || priority FROM report
                        WHERE fiscal_year = 2024 AND stake > 0 AND origin = 'SAMPLE' ORDER BY priority DESC
                        """)) {
            var queue = new ArrayList<String>();
            while (rows.next()) {
                queue.add(rows.getString(1));
            }
            return queue;
        }
    }

    @Test
    void putsOffWithoutCountingAsReviewed() {
        decide(Decision.DEFERRED, "等部门补报原表");
        assertThat(textAt("rule/score.parts-sum?data=sample&year=2024")).contains("尚无核查结论");
    }
}
