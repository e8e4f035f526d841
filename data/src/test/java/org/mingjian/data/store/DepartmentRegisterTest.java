package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.SourceRef;

class DepartmentRegisterTest {

    private static final String LIST = """
            部门名称,省,市,县区,层级,条线,曾用名,合并去向,生效年度
            甲县商务局,某省,某市,甲县,县级,商务,甲县商业局,,
            甲县粮食局,某省,某市,甲县,县级,农业农村,,甲县发展和改革局,2019
            甲县教育局,某省,某市,甲县,县级,教育,,,
            """;

    private final Store store;
    private final DepartmentRegister register;

    DepartmentRegisterTest(@TempDir Path home) {
        this.store = Store.open(home);
        this.register = store.departmentRegister();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void newDepartmentOfARealReportWaitsWithItsReportAndThePlaceOfItsName() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);

        var waiting = register.unconfirmed().getFirst();

        assertThat(waiting.department().name()).isEqualTo("甲县商务局");
        assertThat(waiting.department().confirmed()).isFalse();
        assertThat(waiting.reports()).hasSize(1);
        assertThat(waiting.source().fileName()).isEqualTo("a.docx");
        assertThat(waiting.source().block()).isEqualTo(1);
        assertThat(waiting.source().quote()).isEqualTo("甲县商务局");
    }

    @Test
    void departmentOfASampleNeedsNobody() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.SAMPLE);
        assertThat(register.unconfirmed()).isEmpty();
    }

    @Test
    void confirmedDepartmentWaitsNoMoreAndSaysWho() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);

        register.confirm(id("甲县商务局"), "admin");

        assertThat(register.unconfirmed()).isEmpty();
        assertThat(register.log(5).getFirst().by()).isEqualTo("admin");
        assertThat(register.log(5).getFirst().sentence()).isEqualTo("“甲县商务局”确认为部门");
    }

    @Test
    void undoneConfirmationWaitsAgain() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        register.confirm(id("甲县商务局"), "admin");

        register.undo(register.log(1).getFirst().number(), "admin");

        assertThat(register.unconfirmed()).hasSize(1);
        assertThat(register.log(1).getFirst().undone()).isTrue();
        assertThatThrownBy(() -> register.undo(register.log(1).getFirst().number(), "admin"))
                .hasMessageContaining("已经撤销");
    }

    @Test
    void shortFormOfTheSameBodyAtTheSamePlaceIsTheSameDepartment() {
        save("a.docx", "某市甲县发展和改革委员会", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县发改委", "甲县", 2022, Origin.REAL);
        assertThat(register.all(Origin.REAL)).hasSize(1);
    }

    @Test
    void shortFormAtAnotherPlaceIsAnother() {
        save("a.docx", "甲县发展和改革委员会", "甲县", 2021, Origin.REAL);
        save("b.docx", "乙县发改委", "乙县", 2022, Origin.REAL);
        assertThat(register.all(Origin.REAL)).hasSize(2);
    }

    @Test
    void similarNameIsOnlySuggested() {
        save("a.docx", "甲县商务和粮食局", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县商务和粮食储备局", "甲县", 2022, Origin.REAL);

        var waiting = register.unconfirmed();

        assertThat(waiting).hasSize(2);
        // 商务、务和、和粮、粮食、食局 against 商务、务和、和粮、粮食、食储、储备、备局: 2 × 4 ÷ 12 = 66 %.
        assertThat(waiting.getFirst().suggestions().getFirst().reason()).contains("66%", "同在某省某市甲县");
    }

    @Test
    void neverSuggestsADepartmentOfAnotherCounty() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        save("b.docx", "乙县商务局", "乙县", 2021, Origin.REAL);
        assertThat(register.unconfirmed().getFirst().suggestions()).isEmpty();
    }

    @Test
    void sameDepartmentTakesTheReportsOverBehindItsOwnVersions() throws SQLException {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县商务和粮食局", "甲县", 2021, Origin.REAL);

        register.sameAs(id("甲县商务和粮食局"), id("甲县商务局"), "admin");

        assertThat(Cells.rows(store, "SELECT department, version, current FROM report ORDER BY version"))
                .containsExactly("甲县商务局|1|false", "甲县商务局|2|true");
        assertThat(register.all(Origin.REAL)).hasSize(1);
        assertThat(register.all(Origin.REAL).getFirst().aliases()).containsExactly("甲县商务和粮食局");
    }

    @Test
    void laterReportUnderTheOtherNameGoesToTheSameDepartment() throws SQLException {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县商务和粮食局", "甲县", 2021, Origin.REAL);
        register.sameAs(id("甲县商务和粮食局"), id("甲县商务局"), "admin");

        save("c.docx", "甲县商务和粮食局", "甲县", 2022, Origin.REAL);

        assertThat(Cells.rows(store, "SELECT DISTINCT department_id FROM report"))
                .hasSize(1);
        assertThat(Cells.rows(store, "SELECT current FROM report WHERE fiscal_year = 2022"))
                .containsExactly("true");
    }

    @Test
    void undoneMergePutsEveryVersionBack() throws SQLException {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县商务和粮食局", "甲县", 2021, Origin.REAL);
        register.sameAs(id("甲县商务和粮食局"), id("甲县商务局"), "admin");

        register.undo(register.log(1).getFirst().number(), "admin");

        assertThat(Cells.rows(store, "SELECT department, version, current FROM report ORDER BY department"))
                .containsExactlyInAnyOrder("甲县商务和粮食局|1|true", "甲县商务局|1|true");
        assertThat(register.unconfirmed()).hasSize(2);
    }

    @Test
    void mergeIsNotUndoneOnceAReportWasCorrected() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        save("b.docx", "甲县商务和粮食局", "甲县", 2021, Origin.REAL);
        register.sameAs(id("甲县商务和粮食局"), id("甲县商务局"), "admin");
        save("c.docx", "甲县商务局", "甲县", 2021, Origin.REAL);

        assertThatThrownBy(() -> register.undo(register.log(1).getFirst().number(), "admin"))
                .hasMessageContaining("不能直接撤销");
    }

    @Test
    void aliasByHandLeadsToItsDepartment() throws SQLException {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        register.addAlias(id("甲县商务局"), "甲县商业贸易办", "admin");

        save("b.docx", "甲县商业贸易办", "甲县", 2020, Origin.REAL);

        assertThat(Cells.rows(store, "SELECT DISTINCT department_id FROM report"))
                .hasSize(1);
    }

    @Test
    void successorKeepsItsPredecessorApart() {
        save("a.docx", "甲县粮食局", "甲县", 2018, Origin.REAL);
        save("b.docx", "甲县商务和粮食局", "甲县", 2019, Origin.REAL);

        register.succeeds(id("甲县商务和粮食局"), id("甲县粮食局"), Succession.MERGED, new FiscalYear(2019), "admin");

        var old = register.all(Origin.REAL).stream()
                .filter(one -> one.name().equals("甲县粮食局"))
                .findFirst()
                .orElseThrow();
        assertThat(old.successors())
                .containsExactly(new RegisteredDepartment.Step(id("甲县商务和粮食局"), "甲县商务和粮食局", Succession.MERGED, 2019));
        assertThatThrownBy(() -> register.succeeds(
                        id("甲县粮食局"), id("甲县商务和粮食局"), Succession.RENAMED, new FiscalYear(2020), "admin"))
                .hasMessageContaining("不能成环");
    }

    @Test
    void readsTheBureausOwnListAndSaysWhatIsWrongRowByRow() {
        var imported = register.importTable("""
                \ufeff部门名称,省,市,县区,层级,条线,曾用名,合并去向,生效年度
                甲县商务局,某省,某市,甲县,县级,商务,"甲县商业局、甲县外贸局",,
                甲县粮食局,某省,某市,甲县,县级,农业农村,,甲县商务局,2019
                ,某省,某市,甲县,县级,,,,
                甲县水利局,某省,某市,甲县,厅级,水利,,,
                甲县科技局,某省,某市,甲县,县级,科技,,甲县工信局,去年
                """, "admin");

        assertThat(imported.rows()).isEqualTo(2);
        assertThat(imported.errors())
                .extracting(RegisterTable.RowError::row, RegisterTable.RowError::column, RegisterTable.RowError::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "部门名称", ""),
                        org.assertj.core.groups.Tuple.tuple(5, "层级", "厅级"),
                        org.assertj.core.groups.Tuple.tuple(6, "生效年度", "去年"));
        var departments = register.all(Origin.REAL);
        assertThat(departments).allMatch(RegisteredDepartment::confirmed).hasSize(2);
        assertThat(departments.getFirst().aliases()).containsExactly("甲县商业局", "甲县外贸局");
        assertThat(departments.getLast().successors().getFirst().successor()).isEqualTo("甲县商务局");
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        register.addAlias(id("甲县商务局"), "甲县\"商业\"局", "admin");

        var again = register.importTable(register.exportTable(Origin.REAL), "admin");

        assertThat(again.rows()).isEqualTo(1);
        assertThat(again.errors()).isEmpty();
        assertThat(register.all(Origin.REAL).getFirst().aliases()).containsExactly("甲县\"商业\"局");
    }

    @Test
    void anImportIsUndoneInOneStep() {
        save("a.docx", "甲县商务局", "甲县", 2021, Origin.REAL);
        register.confirm(id("甲县商务局"), "admin");
        register.addAlias(id("甲县商务局"), "甲县贸易局", "admin");
        save("b.docx", "甲县教育局", "甲县", 2021, Origin.REAL);
        var before = register.all(Origin.REAL);
        register.importTable(LIST, "admin");
        assertThat(register.all(Origin.REAL)).hasSize(4).allMatch(RegisteredDepartment::confirmed);
        var entry = register.log(10).getFirst();
        assertThat(entry.sentence()).isEqualTo("导入部门名录 3 行");

        register.undo(entry.number(), "admin");

        assertThat(register.all(Origin.REAL)).isEqualTo(before);
        assertThat(register.log(10))
                .as("the steps of an import are not told one by one")
                .hasSize(3)
                .first()
                .matches(RegisterEntry::undone);
        assertThatThrownBy(() -> register.undo(entry.number(), "admin")).hasMessage("这一步已经撤销过。");
    }

    @Test
    void undoingAnImportKeepsWhatReportsAreBuiltOnAndCanBeDoneAgain() {
        register.importTable(LIST, "admin");
        save("a.docx", "甲县粮食局", "甲县", 2021, Origin.REAL);

        register.undo(register.log(1).getFirst().number(), "admin");

        assertThat(register.all(Origin.REAL)).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("甲县粮食局");
            assertThat(left.confirmed()).isFalse();
            assertThat(left.successors()).isEmpty();
        });
        assertThat(register.importTable(LIST, "admin").rows()).isEqualTo(3);
        assertThat(register.all(Origin.REAL)).hasSize(4).allMatch(RegisteredDepartment::confirmed);
    }

    @Test
    void anImportThatChangedNothingSaysSo() {
        register.importTable(LIST, "admin");
        register.importTable(LIST, "admin");
        assertThatThrownBy(() -> register.undo(register.log(1).getFirst().number(), "admin"))
                .hasMessageContaining("没有可撤销的改动");
    }

    @Test
    void readsATableASpreadsheetSavedInGb18030() {
        var csv = "部门名称,省\n甲县商务局,某省\n".getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(register.importTable(csv, "admin").rows()).isEqualTo(1);
        assertThat(register.all(Origin.REAL).getFirst().name()).isEqualTo("甲县商务局");
    }

    @Test
    void tableWithoutItsHeadIsRefusedWithASentence() {
        assertThatThrownBy(() -> register.importTable("甲县商务局,某省", "admin")).hasMessageContaining("部门名称");
    }

    private String id(String name) {
        return register.all(Origin.REAL).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .departmentId();
    }

    private void save(String file, String department, @Nullable String county, int year, Origin origin) {
        var identity = new ReportIdentity(
                ReportKind.SELF_EVALUATION,
                department,
                "某省",
                "某市",
                county,
                GovernmentLevel.COUNTY,
                null,
                new FiscalYear(year),
                null,
                SourceRef.paragraph(null, 1, department));
        store.save(
                Reports.received(file, origin),
                List.of(Reports.form(identity)),
                (read, own, others) -> Reports.audited(read));
    }
}
