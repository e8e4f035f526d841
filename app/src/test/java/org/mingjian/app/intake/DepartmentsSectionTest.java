package org.mingjian.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.app.ScreenTest;
import org.mingjian.data.model.Origin;

class DepartmentsSectionTest extends ScreenTest {

    @BeforeEach
    void waitingDepartments() throws SQLException {
        store.removeOrigin(Origin.REAL);
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        INSERT INTO department VALUES
                            ('n1', '某县商务局', '某省', '某市', '某县', 'COUNTY', '商务', 'REAL'),
                            ('n2', '某县商务和粮食局', '某省', '某市', '某县', 'COUNTY', '商务', 'REAL')
                        """);
                statement.execute("""
                        INSERT INTO department_state (department_id, state, sha256, block, quote, origin)
                        VALUES ('n2', 'UNCONFIRMED', 's2', 3, '某县商务和粮食局', 'REAL')
                        """);
                statement.execute("""
                        INSERT INTO document (sha256, file_name, format, bytes, pages, role, received_at, origin)
                        VALUES ('s2', '自评表.xlsx', 'XLSX', 1, NULL, 'FORM',
                            TIMESTAMP '2025-05-12 01:00:00', 'REAL')
                        """);
                return statement.execute("""
                        INSERT INTO report (report_id, department_id, department, fiscal_year, kind, version, current,
                            reader_version, origin)
                        VALUES ('rn1', 'n1', '某县商务局', 2023, 'SELF_EVALUATION', 1, true, 1, 'REAL'),
                               ('rn2', 'n2', '某县商务和粮食局', 2024, 'SELF_EVALUATION', 1, true, 1, 'REAL')
                        """);
            }
        });
    }

    @Test
    void showsWhoWaitsWhereTheNameStandsAndWhichItMayBe() {
        assertThat(textAt("intake"))
                .contains("待确认部门", "某县商务和粮食局", "某省某市某县", "名称读自“自评表.xlsx”第3段：“某县商务和粮食局”")
                .contains("2024年", "可能是：某县商务局（某省某市某县）", "名称相近", "同为商务条线");
    }

    @Test
    void confirmsANewDepartment() {
        textAt("intake");
        test(button("确认为新部门")).click();
        assertThat(store.departmentRegister().unconfirmed()).isEmpty();
        assertThat(textAt("intake")).contains("没有待确认的部门", "“某县商务和粮食局”确认为部门", "admin");
    }

    @Test
    void takesASuggestionAndTakesItBack() {
        textAt("intake");
        test(button("与它相同")).click();
        assertThat(store.reportsOf("n1", new org.mingjian.data.model.FiscalYear(2024)))
                .hasSize(1);
        test(button("撤销")).click();
        assertThat(store.departmentRegister().unconfirmed()).hasSize(1);
    }

    @Test
    void asksForTheOtherDepartmentBeforeASuccession() {
        textAt("intake");
        test(button("承接已有部门")).click();
        assertThat(store.departmentRegister().unconfirmed()).hasSize(1);
        assertThat(store.departmentRegister().log(1)).isEmpty();
    }

    @Test
    void profileShowsThePredecessorsYears() {
        store.departmentRegister()
                .succeeds(
                        "n2",
                        "n1",
                        org.mingjian.data.store.Succession.MERGED,
                        new org.mingjian.data.model.FiscalYear(2024),
                        "admin");
        assertThat(textAt("department/n2")).contains("机构沿革", "合并", "（前身：某县商务局）", "2023年");
        assertThat(textAt("department/n1")).doesNotContain("机构沿革").doesNotContain("2024年");
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button says " + text));
    }
}
