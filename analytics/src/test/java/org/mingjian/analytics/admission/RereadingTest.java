package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.read.ReadResult;
import org.mingjian.data.store.Reread;
import org.mingjian.data.store.Store;

class RereadingTest {

    private static final String WHO = "部门 某市交通局\n年度 2021\n";
    private static final Steps FIRST = PlainFiles.steps();

    private final Store store;

    RereadingTest(@TempDir Path folder) {
        this.store = Store.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sameReadingOnlyRaisesTheVersion() throws SQLException {
        admit(FIRST, "text.txt", WHO + "总分 97");
        admit(FIRST, "form.txt", WHO + "指标 40\n指标 50");
        int finding = number("SELECT finding_no FROM finding");

        var outcome = reread(second(text -> text));

        assertThat(outcome.changes()).extracting(Reread.Change::kind).containsExactly(Reread.Change.Kind.SAME);
        assertThat(outcome.message())
                .isEqualTo("重新读取 2 个原件（0 个以前拒收的现在读得出）：报告没有变化 1 份，有变化 0 份，新读出 0 份，改归 0 份；"
                        + "数值新增 0、减少 0、改变 0，疑点新增 0、消失 0、改变 0。未能处理 0 个。");
        assertThat(number("SELECT count(*) FROM report WHERE reader_version = 2 AND version = 1"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM document WHERE reader_version = 2"))
                .isEqualTo(2);
        assertThat(number("SELECT finding_no FROM finding")).isEqualTo(finding);
        assertThat(new Rereading(store, second(text -> text)).outdated()).isEmpty();
    }

    @Test
    void placesFollowTheBlocksThatAreReadNow() throws SQLException {
        admit(FIRST, "text.txt", WHO + "总分 97");
        admit(FIRST, "form.txt", WHO + "指标 40\n指标 50");

        var outcome = reread(second(text -> "新读到的标题\n" + text));

        assertThat(outcome.changes()).extracting(Reread.Change::kind).containsExactly(Reread.Change.Kind.CHANGED);
        // Text and form begin with one paragraph more: the form's fourth stands behind the text's four.
        assertThat(number("SELECT block FROM evidence WHERE evidence_no = 1")).isEqualTo(8);
        assertThat(number("""
                        SELECT count(*) FROM evidence JOIN finding USING (finding_id)
                        JOIN report_block ON report_block.report_id = finding.report_id
                            AND report_block.block = evidence.block
                        WHERE contains(report_block.text, evidence.quote)
                        """)).isEqualTo(2);
    }

    @Test
    void earlierVersionsStayAsVersions() throws SQLException {
        admit(FIRST, "first.txt", WHO + "总分 97");
        admit(FIRST, "corrected.txt", WHO + "总分 96");
        reread(second(text -> text.replace("总分 9", "总分 8")));
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(2);
        assertThat(number("SELECT version FROM report WHERE current")).isEqualTo(2);
        assertThat(number("SELECT score::INTEGER FROM score JOIN report USING (report_id) WHERE current"))
                .isEqualTo(86);
        assertThat(number("SELECT score::INTEGER FROM score JOIN report USING (report_id) WHERE NOT current"))
                .isEqualTo(87);
    }

    @Test
    void documentOfAnotherDepartmentMovesThere() throws SQLException {
        admit(FIRST, "one.txt", WHO + "总分 97");
        var outcome = reread(second(text -> text.replace("交通局", "水务局")));
        assertThat(outcome.changes())
                .extracting(Reread.Change::kind)
                .containsExactly(Reread.Change.Kind.GONE, Reread.Change.Kind.FOUND);
        assertThat(number("SELECT count(*) FROM report WHERE department = '某市水务局' AND current"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(1);
    }

    @Test
    void secondReportOfDocumentIsFound() throws SQLException {
        admit(FIRST, "one.txt", WHO + "总分 97");
        var outcome = reread(withReader(document -> {
            var first = FIRST.reader().apply(document);
            var other = FIRST.reader().apply(with(document, text -> text.replace("2021", "2022")));
            var both = new ArrayList<>(first.reports());
            both.addAll(other.reports());
            return new ReadResult(both, List.of());
        }));
        assertThat(outcome.changes())
                .extracting(Reread.Change::kind)
                .containsExactly(Reread.Change.Kind.SAME, Reread.Change.Kind.FOUND);
        assertThat(number("SELECT count(*) FROM report WHERE current")).isEqualTo(2);
    }

    @Test
    void reportThatIsNotFoundAgainStays() throws SQLException {
        admit(FIRST, "one.txt", WHO + "总分 97");
        admit(FIRST, "two.txt", "部门 某市水务局\n年度 2021\n总分 96");
        var second = second(text -> text.contains("水务") ? "致读者" : text);
        var outcome = reread(second);
        assertThat(outcome.failures()).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("没有找到 某市水务局"));
        assertThat(number("SELECT count(*) FROM report WHERE current")).isEqualTo(2);
        assertThat(new Rereading(store, second).outdated()).containsExactly("two.txt");
    }

    @Test
    void refusedFileThatCanBeReadNowIsStored() throws SQLException {
        var blind = new Steps(
                FIRST.extraction(), document -> new ReadResult(List.of(), List.of()), FIRST.auditor(), 1, null);
        assertThat(admit(blind, "one.txt", WHO + "总分 97")).isInstanceOf(FileOutcome.Refused.class);
        var outcome = reread(second(text -> text));
        assertThat(outcome.nowReadable()).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM refusal")).isZero();
    }

    @Test
    void ingestReadsAgainWhatAnEarlierReaderRead() throws SQLException {
        admit(FIRST, "one.txt", WHO + "总分 97");
        var outcome = admit(second(text -> text), "one.txt", WHO + "总分 97");
        assertThat(outcome).isInstanceOf(FileOutcome.Unchanged.class);
        assertThat(outcome.message()).startsWith("“one.txt”已经导入过，已用新版读取程序重新读取：报告没有变化 1 份");
        assertThat(number("SELECT reader_version FROM document")).isEqualTo(2);
    }

    @Test
    void whatMustBeKnownAboutReadingIsStored() throws SQLException {
        var assuming = withReader(document -> new ReadResult(
                FIRST.reader().apply(document).reports(),
                List.of(new Problem(
                        ProblemCode.UNIT_ASSUMED,
                        "第3段未写金额单位，按万元读取。",
                        document.paragraphs().get(2).place("97")))));
        admit(assuming, "one.txt", WHO + "总分 97");
        assertThat(number("SELECT block FROM document_problem WHERE code = 'UNIT_ASSUMED' AND quote = '97'"))
                .isEqualTo(3);
        reread(new Steps(FIRST.extraction(), FIRST.reader(), FIRST.auditor(), 3, null));
        assertThat(number("SELECT count(*) FROM document_problem")).isZero();
    }

    private FileOutcome admit(Steps steps, String name, String text) {
        return new Admission(store, steps).admit(name, text.getBytes(StandardCharsets.UTF_8), Origin.REAL);
    }

    private Rereading.Outcome reread(Steps steps) {
        return new Rereading(store, steps).run((done, total, document) -> {}, () -> false);
    }

    /** A reader of version 2 that sees other text than stands in the file. */
    private static Steps second(UnaryOperator<String> seen) {
        return new Steps(
                (name, content) -> with(FIRST.extraction().extract(name, content), seen),
                FIRST.reader(),
                FIRST.auditor(),
                2,
                null);
    }

    private static Steps withReader(Function<ExtractedDocument, ReadResult> reader) {
        return new Steps(FIRST.extraction(), reader, FIRST.auditor(), 2, null);
    }

    private static ExtractedDocument with(ExtractedDocument document, UnaryOperator<String> change) {
        var text = change.apply(String.join(
                "\n", document.paragraphs().stream().map(Block.Paragraph::text).toList()));
        var blocks = new ArrayList<Block>();
        text.lines().forEach(line -> blocks.add(new Block.Paragraph(blocks.size() + 1, null, line)));
        return new ExtractedDocument(
                document.file(), document.sha256(), document.format(), null, blocks, document.problems());
    }

    private int number(String query) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
