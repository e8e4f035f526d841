package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class InspectCommandTest {

    private static final String REPORT = """
        某市水务局2023年度部门整体支出绩效自评报告
        2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率95.00%。
        部门整体绩效自评得分为97分，其中：产出指标全部完成，得分50分（共60分）；效益指标基本完成，得分38分（共40分）。
        """;

    @TempDir
    private Path folder;

    private record Run(int exit, String out) {

        List<JsonNode> objects() {
            var mapper = new ObjectMapper();
            return out.lines().map(mapper::readTree).toList();
        }
    }

    @Test
    void printsOneObjectAFileWithTheContractsNames() throws IOException {
        var run = run("--json", write("报告.txt", REPORT.getBytes(StandardCharsets.UTF_8)));
        assertThat(run.exit()).isZero();
        var object = run.objects().getFirst();
        assertThat(object.propertyNames()).containsExactly("document", "reports", "problems");
        assertThat(object.get("document").propertyNames())
                .contains("file", "sha256", "format", "pages", "paragraphs", "tables");
        var report = object.get("reports").get(0);
        assertThat(report.propertyNames())
                .contains(
                        "kind",
                        "department",
                        "province",
                        "city",
                        "county",
                        "level",
                        "sector",
                        "fiscalYear",
                        "scores",
                        "components",
                        "figures",
                        "tasks",
                        "indicators",
                        "claimedScore",
                        "supportedScore",
                        "verifiableShare",
                        "findings");
        assertThat(report.get("fiscalYear").asInt()).isEqualTo(2023);
        assertThat(report.get("county").isNull()).isTrue();
        var figure = report.get("figures").get(0);
        assertThat(figure.get("measure").asString()).isEqualTo("budget.final.total");
        assertThat(run.out()).contains("\"value\":100.00,");
        assertThat(figure.get("normalised").decimalValue()).isEqualByComparingTo("1000000");
        var source = figure.get("source");
        assertThat(source.propertyNames()).containsExactly("page", "block", "row", "column", "quote", "box");
        assertThat(REPORT).contains(source.get("quote").asString());
    }

    @Test
    void printsFindingsWithTheirArithmetic() throws IOException {
        var run = run(write("报告.txt", REPORT.getBytes(StandardCharsets.UTF_8)));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("50+38=88").contains("出处：");
    }

    @Test
    void refusesEachBadFileWithOneSentenceAndReadsTheOthers() throws Exception {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        var run = run(
                "--json",
                write("空.txt", new byte[0]),
                write("截断.docx", Arrays.copyOf(docx(), docx().length / 2)),
                write("加密.xlsx", encrypted()),
                write("图片.docx", png),
                large("过大.txt"),
                write("表.csv", "三级指标,指标值,实际完成值,分值,得分\n培训次数,6次,6次,50,50\n".getBytes(Charset.forName("GB18030"))),
                write("报告.txt", REPORT.getBytes(StandardCharsets.UTF_8)));
        assertThat(run.exit()).isEqualTo(2);
        var objects = run.objects();
        assertThat(objects).hasSize(7);
        for (var refused : objects.subList(0, 5)) {
            assertThat(refused.get("reports")).isEmpty();
            var message = refused.get("problems").get(0).get("message").asString();
            assertThat(message)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("Exception")
                    .doesNotContain("\n");
        }
        assertThat(objects.stream()
                        .limit(5)
                        .map(o -> o.get("problems").get(0).get("code").asString()))
                .containsExactly(
                        "EMPTY_FILE", "DAMAGED_FILE", "PASSWORD_PROTECTED", "EXTENSION_LIES", "FILE_TOO_LARGE");
        assertThat(objects.get(5)
                        .get("reports")
                        .get(0)
                        .get("indicators")
                        .get(0)
                        .get("level3")
                        .asString())
                .isEqualTo("培训次数");
        assertThat(objects.get(6).get("reports")).hasSize(1);
    }

    @Test
    void printsOneObjectForEachFileOfAnArchiveAndAFolder() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var name : List.of("各单位/水务局.txt", "说明.png")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(REPORT.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        write("报送.zip", archive.toByteArray());
        Files.createDirectory(folder.resolve("二批"));
        write("二批/报告.txt", REPORT.getBytes(StandardCharsets.UTF_8));
        var run = run("--json", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.objects())
                .extracting(object -> object.get("document").get("file").asString())
                .containsExactly("二批/报告.txt", "报送.zip/各单位/水务局.txt", "报送.zip/说明.png");
        assertThat(run.objects())
                .extracting(object -> object.get("reports").size())
                .containsExactly(1, 1, 0);
    }

    @Test
    void saysWhenNothingIsThereToInspect() {
        assertThat(run(folder.toString()).exit()).isEqualTo(2);
    }

    @Test
    void saysWhenAFileIsNotThere() {
        var run = run("--json", folder.resolve("没有.txt").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("找不到文件");
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String large(String name) throws IOException {
        var file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            var line = "全年预算数100万元。\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (long size = 0; size < 60L << 20; size += line.length) {
                out.write(line);
            }
        }
        return file.toString();
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(REPORT);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (var system = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("得分");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(system)) {
                workbook.write(stream);
            }
            var out = new ByteArrayOutputStream();
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Run run(String... arguments) {
        var out = new StringWriter();
        int exit = new CommandLine(new InspectCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
        return new Run(exit, out.toString());
    }
}
