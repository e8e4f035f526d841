package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.Slip;
import org.mingjian.data.model.Unit;

class SavingTest {

    private static final ReportIdentity ROADS = Reports.identity("某市交通局", "某市", 2021);

    private final Path home;
    private final Store store;

    SavingTest(@TempDir Path home) {
        this.home = home;
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void storesFactsFindingsAndOriginal() throws SQLException {
        var received = Reports.received("form.docx", Origin.REAL);
        var saved = save(received, Reports.form(ROADS), "score.parts-sum");

        assertThat(saved).isInstanceOfSatisfying(Saved.Stored.class, stored -> assertThat(stored.reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.placement()).isEqualTo(Saved.Placement.FIRST);
                    assertThat(report.version()).isEqualTo(1);
                    assertThat(report.findings()).isEqualTo(1);
                }));
        assertThat(Cells.filled(store))
                .containsExactly(
                        "component 1",
                        "department 1",
                        "department_state 1",
                        "document 1",
                        "document_block 2",
                        "evidence 2",
                        "figure 1",
                        "finding 1",
                        "indicator 1",
                        "report 1",
                        "report_document 1",
                        "score 1",
                        "task 1");
        assertThat(store.original(received.extracted().sha256())).isEqualTo(received.content());
    }

    @Test
    void keepsNumbersAtTheirScaleAndAbsenceAbsent() throws SQLException {
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "score.parts-sum");

        assertThat(Cells.rows(store, "SELECT measure, value, raw, unit, amount, rate FROM figure"))
                .containsExactly("executed.total|1234.5600000000|1234.56|万元|12345600.00|null");
        assertThat(Cells.rows(store, "SELECT budget, executed, rate, raw_executed, raw_rate FROM task"))
                .containsExactly("1000000.00|951300.00|null|95.13|null");
        assertThat(Cells.rows(store, "SELECT score, weight, raw_score, raw_weight FROM component"))
                .containsExactly("9.9800|null|9.98|9.98");
        assertThat(Cells.rows(
                        store,
                        "SELECT target, actual, weight, score, verified_score, entitled_score, row_no FROM indicator"))
                .containsExactly("≥120公里|null|10.0000|9.9800|null|9.5000|3");
        assertThat(Cells.rows(
                        store,
                        "SELECT claimed_score, supported_score, verified_score, grade, verifiable_share FROM report"))
                .containsExactly("97.0000|88.0000|null|优|0.33333333");
        assertThat(Cells.rows(store, "SELECT points, finding_no FROM finding")).containsExactly("9.0000|1");
    }

    @Test
    void keepsWhyAFigureIsAbsentAndWhere() throws SQLException {
        var stated = new AbsentFigure(Measure.OVERSEAS_TRAVEL_EXPENSE, AbsenceReason.NONE_STATED, Reports.SENTENCE);
        var blank = new AbsentFigure(Measure.INITIAL_BUDGET, AbsenceReason.BLANK, Reports.CELL);
        save(
                Reports.received("form.docx", Origin.REAL),
                Reports.withAbsences(Reports.form(ROADS), stated, blank),
                "rule");

        assertThat(Cells.rows(store, "SELECT absence_no, measure, reason, block, row_no, quote FROM absent_figure"))
                .containsExactly(
                        "1|three_public.abroad.final|NONE_STATED|1|null|自评得分97分",
                        "2|budget.initial.total|BLANK|2|3|9.98");
        assertThat(Cells.rows(store, "SELECT measure FROM figure")).containsExactly("executed.total");

        store.removeOrigin(Origin.REAL);
        assertThat(Cells.rows(store, "SELECT * FROM absent_figure")).isEmpty();
    }

    @Test
    void keepsTheSuggestedChangeWithEachOfItsPlaces() throws SQLException {
        var correction = new Correction(
                "基本支出", "4214.69万元", "4124.69万元", Slip.TRANSPOSED, List.of(Reports.SENTENCE, Reports.CELL));
        var localisation = new Localisation.Suggested(List.of(correction), List.of("4124.69+917.35=5042.04"));
        store.save(
                Reports.received("change.txt", Origin.REAL),
                List.of(Reports.form(ROADS)),
                (read, own, others) ->
                        new AuditedReport(read, Reports.audited(read).outcome().with(List.of(localisation)), 1, null));

        assertThat(Cells.rows(store, "SELECT printed, suggested, slip, place_no, arithmetic FROM correction"))
                .containsExactly(
                        "4214.69万元|4124.69万元|TRANSPOSED|1|4124.69+917.35=5042.04",
                        "4214.69万元|4124.69万元|TRANSPOSED|2|4124.69+917.35=5042.04");
    }

    @Test
    void keepsPrintOfNumberTooLongForItsColumn() throws SQLException {
        var figures = Reports.withFigures(
                Reports.form(ROADS),
                Reports.figure(Measure.EXECUTED_AMOUNT, "12345678901234567890", Unit.TEN_THOUSAND_YUAN, Reports.CELL),
                Reports.figure(Measure.EXECUTED_AMOUNT, "1234.5678995", Unit.TEN_THOUSAND_YUAN, Reports.CELL));
        save(Reports.received("form.docx", Origin.REAL), figures, "rule");

        assertThat(Cells.rows(store, "SELECT value, raw, amount FROM figure ORDER BY figure_no"))
                .containsExactly(
                        "12345678901234567890.0000000000|12345678901234567890|null",
                        "1234.5678995000|1234.5678995|12345679.00");
    }

    @Test
    void readingTheSameFileTwiceChangesNothing() throws SQLException {
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "rule");
        var before = Cells.counts(store);

        var again = save(Reports.received("form.docx", Origin.SAMPLE), Reports.form(ROADS), "rule");

        assertThat(again).isInstanceOfSatisfying(Saved.Already.class, already -> {
            assertThat(already.document().fileName()).isEqualTo("form.docx");
            assertThat(already.document().origin()).isEqualTo(Origin.REAL);
        });
        assertThat(Cells.counts(store)).isEqualTo(before);
    }

    @Test
    void correctedReportBecomesCurrentAndEarlierStays() throws SQLException {
        save(Reports.received("first.docx", Origin.REAL), Reports.form(ROADS), "rule");
        var corrected = save(Reports.received("corrected.docx", Origin.REAL), Reports.form(ROADS), "rule");

        assertThat(placement(corrected)).isEqualTo(Saved.Placement.CORRECTED);
        assertThat(Cells.rows(store, "SELECT version, current FROM report ORDER BY version"))
                .containsExactly("1|false", "2|true");
        assertThat(Cells.rows(store, "SELECT count(*) FROM indicator")).containsExactly("2");
        assertThat(Cells.rows(store, "SELECT count(*) FROM department")).containsExactly("1");
    }

    @Test
    void formJoinsTheReportOfItsNarrative() throws SQLException {
        save(Reports.received("text.docx", Origin.REAL), Reports.narrative(ROADS), "rule");
        var joined = save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "rule");

        assertThat(placement(joined)).isEqualTo(Saved.Placement.COMPLETED);
        assertThat(Cells.rows(store, "SELECT version, current FROM report")).containsExactly("1|true");
        assertThat(Cells.rows(store, "SELECT role, block_offset FROM report_document ORDER BY block_offset"))
                .containsExactly("TEXT|0", "FORM|2");
        assertThat(Cells.rows(store, "SELECT block, role, kind FROM report_block ORDER BY block"))
                .containsExactly("1|TEXT|PARAGRAPH", "2|TEXT|GRID", "3|FORM|PARAGRAPH", "4|FORM|GRID");
    }

    @Test
    void correctedFormKeepsTheNarrative() throws SQLException {
        save(Reports.received("text.docx", Origin.REAL), Reports.narrative(ROADS), "rule");
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "rule");
        var corrected = save(Reports.received("corrected.docx", Origin.REAL), Reports.form(ROADS), "rule");

        assertThat(placement(corrected)).isEqualTo(Saved.Placement.CORRECTED);
        var current = store.reportsOf(department(), Objects.requireNonNull(ROADS.fiscalYear())).stream()
                .filter(StoredReport::current)
                .toList();
        assertThat(current).singleElement().satisfies(report -> {
            assertThat(report.version()).isEqualTo(2);
            assertThat(report.parts()).extracting(Part::role).containsExactly(DocumentRole.FORM, DocumentRole.TEXT);
            assertThat(report.parts()).extracting(Part::blockOffset).containsExactly(0, 2);
        });
    }

    @Test
    void failureInTheMiddleLeavesNothing() throws SQLException {
        var received = Reports.received("form.docx", Origin.REAL);
        var other = Reports.identity("某市水务局", "某市", 2021);
        assertThatThrownBy(() ->
                        store.save(received, List.of(Reports.form(ROADS), Reports.form(other)), (read, own, others) -> {
                            if (read.identity().equals(other)) {
                                throw new IllegalStateException("the second report cannot be audited");
                            }
                            return Reports.audited(read, Reports.finding("rule", "97"));
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Cells.filled(store)).isEmpty();
        assertThat(Cells.names(home.resolve("originals"))).isEmpty();
    }

    @Test
    void rowTheDatabaseRefusesLeavesNothing() throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("ALTER TABLE evidence ALTER COLUMN page SET NOT NULL");
            }
        });
        assertThatThrownBy(() -> save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "rule"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("evidence.page");
        assertThat(Cells.filled(store)).isEmpty();
        assertThat(Cells.names(home.resolve("originals"))).isEmpty();

        save(Reports.received("other.docx", Origin.REAL), Reports.form(ROADS));
        assertThat(Cells.rows(store, "SELECT count(*) FROM report")).containsExactly("1");
    }

    @Test
    void leavesOutReportThatCannotBeToldFromAnEarlierOneOfItsFile() throws SQLException {
        var saved = store.save(
                Reports.received("two.docx", Origin.REAL),
                List.of(Reports.form(ROADS), Reports.form(ROADS)),
                (read, own, others) -> Reports.audited(read));
        assertThat(saved).isInstanceOfSatisfying(Saved.Stored.class, stored -> {
            assertThat(stored.reports()).hasSize(1);
            assertThat(stored.repeated()).hasSize(1);
        });
    }

    @Test
    void recordsRefusalOnceAndForgetsItWhenTheFileIsTaken() throws SQLException {
        var received = Reports.received("form.docx", Origin.REAL);
        var problem = Problem.of(ProblemCode.DAMAGED_FILE, "文件已损坏，请重新导出后再导入。");
        store.refuse("form.docx", received.content(), problem, Origin.REAL, 1);
        store.refuse("form.docx", received.content(), problem, Origin.REAL, 1);

        assertThat(Cells.rows(store, "SELECT file_name, code, message, origin FROM refusal"))
                .containsExactly("form.docx|DAMAGED_FILE|文件已损坏，请重新导出后再导入。|REAL");
        assertThat(store.original(received.extracted().sha256())).isEqualTo(received.content());

        save(received, Reports.form(ROADS));
        assertThat(Cells.rows(store, "SELECT count(*) FROM refusal")).containsExactly("0");
    }

    @Test
    void keepsBlocksAsTheyWere() throws SQLException {
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS));
        assertThat(Cells.rows(store, "SELECT block, page, kind, text, cells FROM document_block ORDER BY block"))
                .containsExactly("1|1|PARAGRAPH|一、自评得分97分|null", "2|1|GRID|自评表|[[[1,1,1,1,\"\\\"分值\\\"\"]]]");
        assertThat(Cells.rows(store, "SELECT cells ->> '$[0][0][4]' FROM document_block WHERE kind = 'GRID'"))
                .containsExactly("\"分值\"");
    }

    @Test
    void keepsPlacesOnPages() throws SQLException {
        save(Reports.printed("form.pdf"), Reports.form(ROADS));
        assertThat(Cells.rows(
                        store, "SELECT block, page, text_start, text_end, x, y, width, height FROM document_line"))
                .containsExactly("1|1|0|5|72.0000|80.5000|50.0000|12.0000", "1|2|5|9|72.0000|60.0000|40.0000|12.0000");
        assertThat(Cells.rows(store, "SELECT cells FROM document_block WHERE kind = 'GRID'"))
                .containsExactly("[[[1,1,1,1,\"分值\",2,72.5,100,30,20]]]");
        store.removeOrigin(Origin.REAL);
        assertThat(Cells.rows(store, "SELECT count(*) FROM document_line")).containsExactly("0");
    }

    @Test
    void newAuditKeepsNumberOfFindingThatStays() throws SQLException {
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS), "stays", "vanishes", "changes");
        var stored = store.reportsWithDocuments().getFirst();

        var changes = store.replace(
                stored,
                Reports.audited(
                        Reports.form(ROADS),
                        Reports.finding("stays", "97"),
                        Reports.finding("changes", "96"),
                        Reports.finding("appears", "97")));

        assertThat(changes.each())
                .extracting(change -> "%s|%s|%d".formatted(change.rule(), change.kind(), change.number()))
                .containsExactlyInAnyOrder("appears|APPEARED|4", "changes|CHANGED|3", "vanishes|VANISHED|2");
        assertThat(Cells.rows(store, "SELECT rule, finding_no FROM finding ORDER BY rule"))
                .containsExactly("appears|4", "changes|3", "stays|1");
        assertThat(Cells.rows(store, "SELECT report_id FROM report")).containsExactly(stored.reportId());
        assertThat(Cells.rows(store, "SELECT count(*) FROM evidence")).containsExactly("6");
    }

    @Test
    void newAuditNeverBringsBackVersionThatWasCorrectedMeanwhile() throws SQLException {
        save(Reports.received("first.docx", Origin.REAL), Reports.form(ROADS));
        var stored = store.reportsWithDocuments().getFirst();
        save(Reports.received("corrected.docx", Origin.REAL), Reports.form(ROADS));

        store.replace(stored, Reports.audited(Reports.form(ROADS)));

        assertThat(Cells.rows(store, "SELECT version, current FROM report ORDER BY version"))
                .containsExactly("1|false", "2|true");
    }

    @Test
    void newAuditLeavesReportThatWasCompletedMeanwhile() {
        save(Reports.received("text.docx", Origin.REAL), Reports.narrative(ROADS));
        var stored = store.reportsWithDocuments().getFirst();
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS));

        assertThatThrownBy(() -> store.replace(stored, Reports.audited(Reports.narrative(ROADS))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("期间有文件补充");
    }

    @Test
    void removesEverythingOfOneOriginAndNothingElse() throws SQLException {
        save(Reports.received("real.docx", Origin.REAL), Reports.form(ROADS), "rule");
        var real = Cells.counts(store);
        save(Reports.received("made.docx", Origin.SYNTHETIC), Reports.form(ROADS), "rule");
        store.refuse("made.txt", new byte[] {1}, Problem.of(ProblemCode.EMPTY_FILE, "文件是空的。"), Origin.SYNTHETIC, 1);
        store.benchmarkRuns().begin(Origin.SYNTHETIC, "命令行");
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("CREATE TABLE benchmark_later AS SELECT 'SYNTHETIC' AS origin");
            }
        });
        assertThat(Cells.names(home.resolve("originals"))).hasSize(3);

        store.removeOrigin(Origin.SYNTHETIC);

        assertThat(Cells.counts(store)).contains("benchmark_later 0").containsAll(real);
        assertThat(Cells.names(home.resolve("originals"))).hasSize(1);
    }

    @Test
    void storesTimeInUtc() throws SQLException {
        save(Reports.received("form.docx", Origin.REAL), Reports.form(ROADS));
        assertThat(Cells.rows(
                        store,
                        "SELECT abs(date_diff('minute', received_at, now() AT TIME ZONE 'UTC')) <= 1 FROM document"))
                .containsExactly("true");
    }

    @Test
    void refusesEntitledScoresThatDoNotMatchTheLines() {
        var outcome = new AuditOutcome(
                null,
                null,
                null,
                List.of(new EntitledScore(BigDecimal.ONE, ""), new EntitledScore(BigDecimal.ONE, "")),
                List.of(),
                List.of(),
                Reports.LIGHT);
        assertThatThrownBy(() -> new AuditedReport(Reports.form(ROADS), outcome, 1, null))
                .hasMessage("2 entitled scores for 1 lines");
    }

    private Saved save(ReceivedDocument received, Report report, String... rules) {
        var findings =
                Arrays.stream(rules).map(rule -> Reports.finding(rule, "97")).toArray(Finding[]::new);
        return store.save(received, List.of(report), (read, own, others) -> Reports.audited(read, findings));
    }

    private String department() throws SQLException {
        return Cells.rows(store, "SELECT department_id FROM department").getFirst();
    }

    private static Saved.Placement placement(Saved saved) {
        return ((Saved.Stored) saved).reports().getFirst().placement();
    }
}
