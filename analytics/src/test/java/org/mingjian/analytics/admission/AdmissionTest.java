package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.BatchOutcome;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.ingest.Unpacking;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.FindingChange;
import org.mingjian.data.store.Saved;
import org.mingjian.data.store.Store;

class AdmissionTest {

    private static final String WHO = "部门 某市交通局\n年度 2021\n";

    private final Path folder;
    private final Store store;
    private final Admission admission;

    AdmissionTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = Store.open(folder.resolve("home"));
        this.admission = new Admission(store, PlainFiles.steps());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void batchOfGoodAndBadFilesGoesOnToTheEnd() throws IOException, SQLException {
        var batch = Files.createDirectory(folder.resolve("batch"));
        Files.writeString(batch.resolve("1 good.txt"), WHO + "总分 97");
        Files.writeString(batch.resolve("2 damaged.txt"), "损坏");
        Files.writeString(batch.resolve("3 defect.txt"), "故障");
        Files.writeString(batch.resolve("4 nobody.txt"), "年度 2021\n总分 90");
        Files.writeString(batch.resolve("5 no year.txt"), "部门 某市水务局\n总分 90");
        Files.writeString(batch.resolve("6 letter.txt"), "致读者");
        Files.writeString(batch.resolve("7 picture.png"), "图");
        Files.writeString(batch.resolve("8 same.txt"), WHO + "总分 97");
        Files.writeString(batch.resolve("9 good.txt"), "部门 某市水务局\n年度 2021\n总分 96");
        var heard = new ArrayList<String>();

        var outcome = admission.admit(
                List.of(batch, folder.resolve("missing.docx")),
                Origin.REAL,
                (done, total, file) -> heard.add(done + "/" + total + " " + file.file()));

        assertThat(outcome.message()).isEqualTo("共 10 个文件：导入 2，已有 1，拒收 5，未能处理 1，跳过 1。");
        assertThat(outcome.isComplete()).isFalse();
        assertThat(heard).hasSize(10).startsWith("1/10 1 good.txt").endsWith("10/10 missing.docx");
        assertThat(outcome.files())
                .filteredOn(FileOutcome.Refused.class::isInstance)
                .flatExtracting(FileOutcome::problems)
                .extracting(problem -> ((Problem) problem).code())
                .containsExactly(
                        ProblemCode.DAMAGED_FILE,
                        ProblemCode.DEPARTMENT_UNKNOWN,
                        ProblemCode.YEAR_UNKNOWN,
                        ProblemCode.NO_REPORT_FOUND,
                        ProblemCode.NOT_READABLE);
        assertThat(outcome.files())
                .allSatisfy(file -> assertThat(file.message()).isNotBlank());
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM refusal")).isEqualTo(4);
    }

    @Test
    void readsBesideAndStoresInOrder() throws IOException, SQLException {
        var batch = Files.createDirectory(folder.resolve("many"));
        for (int number = 100; number < 140; number++) {
            var text = number % 10 == 3 ? "损坏" + number : "部门 某市%d局\n年度 2021\n总分 97".formatted(number);
            Files.writeString(batch.resolve(number + ".txt"), text);
        }
        var heard = new ArrayList<String>();
        var outcome = admission.admit(List.of(batch), Origin.REAL, (done, total, file) -> heard.add(file.file()));

        assertThat(outcome.message()).isEqualTo("共 40 个文件：导入 36，已有 0，拒收 4，未能处理 0，跳过 0。");
        assertThat(heard).isSorted().hasSize(40);
        assertThat(outcome.files()).extracting(FileOutcome::file).isEqualTo(heard);
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(36);

        var again = admission.admit(List.of(batch), Origin.REAL, (done, total, file) -> {});
        assertThat(again.message()).isEqualTo("共 40 个文件：导入 0，已有 36，拒收 4，未能处理 0，跳过 0。");
    }

    /** What is stored together is stored whole: at the seventh file up to fifteen more may be in hand. */
    @Test
    void stopsBetweenFilesAndGoesOnTheNextTime() throws IOException, SQLException {
        var batch = Files.createDirectory(folder.resolve("many"));
        for (int number = 100; number < 160; number++) {
            Files.writeString(batch.resolve(number + ".txt"), "部门 某市%d局\n年度 2021\n总分 97".formatted(number));
        }
        var done = new AtomicInteger();
        var stopped = admission.admit(
                List.of(batch), Origin.REAL, (count, total, file) -> done.set(count), () -> done.get() >= 7);
        int stored = stopped.files().size();
        assertThat(stored).isBetween(7, 22);
        assertThat(stopped.left()).isEqualTo(60 - stored);
        assertThat(stopped.isComplete()).isFalse();
        assertThat(stopped.message()).endsWith("中途停止，还有 %d 个没有处理；再次运行会跳过已导入的，接着导入。".formatted(60 - stored));
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(stored);

        var rest = admission.admit(List.of(batch), Origin.REAL, (count, total, file) -> {});
        assertThat(rest.message()).isEqualTo("共 60 个文件：导入 %d，已有 %d，拒收 0，未能处理 0，跳过 0。".formatted(60 - stored, stored));
    }

    @Test
    void filesStoredTogetherFindEachOther() throws IOException, SQLException {
        var outcome = admitTogether(
                report -> PlainFiles.steps().auditor().apply(report),
                WHO + "总分 97",
                WHO + "指标 40\n指标 50",
                WHO + "总分 97");

        assertThat(outcome.message()).isEqualTo("共 3 个文件：导入 2，已有 1，拒收 0，未能处理 0，跳过 0。");
        assertThat(((FileOutcome.Stored) outcome.files().get(1)).reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.placement()).isEqualTo(Saved.Placement.COMPLETED);
                    assertThat(report.findings()).isEqualTo(1);
                });
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksTheAuditKeepsNoOtherOut() throws IOException, SQLException {
        var outcome = admitTogether(
                report -> {
                    if ("某市坏局".equals(report.identity().department())) {
                        throw new IllegalStateException("the auditor breaks");
                    }
                    return PlainFiles.steps().auditor().apply(report);
                },
                "部门 某市甲局\n年度 2021\n总分 97",
                "部门 某市坏局\n年度 2021\n总分 97",
                "部门 某市乙局\n年度 2021\n总分 97");

        assertThat(outcome.message()).isEqualTo("共 3 个文件：导入 2，已有 0，拒收 0，未能处理 1，跳过 0。");
        assertThat(outcome.files().get(1)).isInstanceOf(FileOutcome.Failed.class);
        assertThat(outcome.files().get(1).message()).contains("1.txt", "the auditor breaks");
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(2);
        assertThat(folder.resolve("home/originals").toFile().list()).hasSize(2);
    }

    /** The first file is read last, so that all are read when its turn to be stored comes. */
    private BatchOutcome admitTogether(Function<Report, AuditOutcome> auditor, String... contents) throws IOException {
        var batch = Files.createDirectory(folder.resolve("together"));
        for (int number = 0; number < contents.length; number++) {
            Files.writeString(batch.resolve(number + ".txt"), contents[number]);
        }
        var others = new CountDownLatch(contents.length - 1);
        var steps = PlainFiles.steps();
        var waiting = new Steps(
                steps.extraction(),
                document -> {
                    if (document.file().startsWith("0")) {
                        await(others);
                    }
                    others.countDown();
                    return steps.reader().apply(document);
                },
                auditor,
                steps.readerVersion(),
                steps.rulebookVersion());
        return new Admission(store, waiting).admit(List.of(batch), Origin.REAL, (done, total, file) -> {});
    }

    /** Not without end: with a single core there is nobody to read the others meanwhile. */
    private static void await(CountDownLatch others) {
        try {
            boolean ignored = others.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** A package for the test: its first line says so, each further line is a file. */
    private static boolean unpack(byte[] content, Consumer<Unpacking.Packed> files) {
        var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().equals("包")) {
            return false;
        }
        for (int at = 1; at < lines.size(); at++) {
            var text = lines.get(at).replace(';', '\n');
            files.accept(new Unpacking.Packed(at + ".txt", text.getBytes(StandardCharsets.UTF_8), null));
        }
        return true;
    }

    @Test
    void filesInPackageAreFilesOfTheBatch() throws IOException {
        var batch = Files.createDirectory(folder.resolve("packed"));
        Files.writeString(batch.resolve("a.zip"), "包\n部门 某市甲局;年度 2021;总分 97\n损坏\n部门 某市乙局;年度 2021;总分 96");
        Files.writeString(batch.resolve("b.zip"), "部门 某市丙局\n年度 2021\n总分 97");
        var totals = new ArrayList<String>();
        var outcome = new Admission(store, PlainFiles.steps(), AdmissionTest::unpack)
                .admit(List.of(batch), Origin.REAL, (done, total, file) -> totals.add(done + "/" + total));
        assertThat(outcome.files())
                .extracting(FileOutcome::file)
                .containsExactly("a.zip/1.txt", "a.zip/2.txt", "a.zip/3.txt", "b.zip");
        assertThat(outcome.message()).isEqualTo("共 4 个文件：导入 3，已有 0，拒收 1，未能处理 0，跳过 0。");
        assertThat(totals).endsWith("4/4");
    }

    @Test
    void sameBytesAgainChangeNothing() throws SQLException {
        admit("report.txt", WHO + "总分 97");
        var again = admit("copy.txt", WHO + "总分 97");
        assertThat(again).isInstanceOf(FileOutcome.Unchanged.class);
        assertThat(again.message()).isEqualTo("“copy.txt”已经导入过（当时的文件名是“report.txt”），内容没有变化。");
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(1);
    }

    @Test
    void saysWhatWasStored() {
        assertThat(admit("report.txt", WHO + "总分 97").message()).isEqualTo("已导入：某市交通局 2021 年，未发现疑点。");
        assertThat(admit("corrected.txt", WHO + "总分 96").message())
                .isEqualTo("已导入：某市交通局 2021 年（更正，现为第 2 版，旧版保留），未发现疑点。");
    }

    @Test
    void formAndTextOfTwoFilesAreAuditedAsOneReport() throws SQLException {
        admit("text.txt", WHO + "总分 97");
        var form = admit("form.txt", WHO + "\n指标 40\n指标 50");

        assertThat(((FileOutcome.Stored) form).reports()).singleElement().satisfies(report -> {
            assertThat(report.placement()).isEqualTo(Saved.Placement.COMPLETED);
            assertThat(report.version()).isEqualTo(1);
            assertThat(report.findings()).isEqualTo(1);
        });
        // The text has three paragraphs; the form's fourth is the report's seventh.
        assertThat(number("SELECT block FROM evidence WHERE evidence_no = 1")).isEqualTo(7);
        assertThat(number("SELECT block FROM evidence WHERE evidence_no = 2")).isEqualTo(3);
        assertThat(number("""
                        SELECT count(*) FROM evidence JOIN finding USING (finding_id)
                        JOIN report_block ON report_block.report_id = finding.report_id
                            AND report_block.block = evidence.block
                        WHERE contains(report_block.text, evidence.quote)
                        """)).isEqualTo(2);
    }

    @Test
    void textThatComesAfterItsFormJoinsToo() throws SQLException {
        admit("form.txt", WHO + "指标 40\n指标 50");
        var text = admit("text.txt", WHO + "总分 97");
        assertThat(((FileOutcome.Stored) text).reports().getFirst().findings()).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM indicator")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(1);
    }

    @Test
    void correctedFormIsAuditedWithTheTextThatStays() throws SQLException {
        admit("text.txt", WHO + "总分 97");
        admit("form.txt", WHO + "指标 40\n指标 50");
        var corrected = admit("corrected.txt", WHO + "指标 40\n指标 57");
        assertThat(((FileOutcome.Stored) corrected).reports()).singleElement().satisfies(report -> {
            assertThat(report.placement()).isEqualTo(Saved.Placement.CORRECTED);
            assertThat(report.findings()).isZero();
        });
        assertThat(number("SELECT count(*) FROM score JOIN report USING (report_id) WHERE current"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM finding")).isEqualTo(1);
    }

    @Test
    void reauditSaysWhatVanished() throws SQLException {
        admit("both.txt", WHO + "总分 97\n");
        admit("form.txt", WHO + "指标 40\n指标 50");

        var outcome = new Reaudit(store, PlainFiles.stepsWithoutRules()).run((done, total, report) -> {});

        assertThat(outcome.changes().each()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FindingChange.Kind.VANISHED);
            assertThat(change.rule()).isEqualTo("test.sum");
            assertThat(change.before()).isEqualTo(new FindingChange.Said("97", "90"));
        });
        assertThat(outcome.message()).isEqualTo("重新审核 1 份报告：新增疑点 0 条，消失 1 条，数值有变 0 条，未能处理 0 份。");
        assertThat(number("SELECT count(*) FROM report WHERE rulebook_version = '规则集 2' AND reader_version = 2"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM indicator")).isEqualTo(2);
    }

    @Test
    void reauditKeepsReportWhoseOriginalIsLost() throws IOException, SQLException {
        admit("one.txt", WHO + "总分 97");
        admit("two.txt", "部门 某市水务局\n年度 2021\n总分 96");
        try (var originals = Files.list(folder.resolve("home/originals"))) {
            Files.delete(originals.findFirst().orElseThrow());
        }
        var outcome = new Reaudit(store, PlainFiles.steps()).run((done, total, report) -> {});

        assertThat(outcome.reports()).isEqualTo(1);
        assertThat(outcome.failures()).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("原件"));
        assertThat(number("SELECT count(*) FROM report")).isEqualTo(2);
    }

    @Test
    void closedStoreFailsTheFileInWords() {
        store.close();
        var outcome = admit("report.txt", WHO + "总分 97");
        assertThat(outcome).isInstanceOf(FileOutcome.Failed.class);
        assertThat(outcome.message()).contains("没有入库");
    }

    private FileOutcome admit(String name, String text) {
        return admission.admit(name, text.getBytes(StandardCharsets.UTF_8), Origin.REAL);
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
