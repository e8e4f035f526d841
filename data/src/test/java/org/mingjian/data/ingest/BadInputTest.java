package org.mingjian.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.word.WordFiles;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/** Hostile, broken and mislabelled files are read or refused with a reason, in bounded time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {

    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY a '哈哈'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";

    private final DocumentExtraction extraction = new DocumentExtraction();
    private final Random random = new Random(7);

    @Test
    void readsASheetOfAHundredThousandRowsAndRefusesMore() throws Exception {
        var document = extraction.extract("长表.xlsx", sheet(100_000, "行"));
        assertThat(document.grids().getFirst().rows()).hasSize(100_000);
        assertThat(refusal("长表.xlsx", sheet(200_001, "行")).message()).contains("200001 行");
    }

    @Test
    void readsADocumentOfAThousandPages() throws Exception {
        var pages = new StringBuilder();
        for (int line = 0; line < 30_000; line++) {
            pages.append(WordFiles.paragraph("全年预算数" + various(30) + "万元，执行率98.57%。"));
        }
        var document = extraction.extract("长文.docx", WordFiles.docx(pages.toString()));
        assertThat(document.blocks()).hasSize(30_000);
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void cutsACellOfAMegabyteAndSaysSo() throws Exception {
        var document = extraction.extract("大格.xlsx", sheet(2, various(1 << 20)));
        assertThat(document.blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Paragraph.class, cell -> assertThat(cell.text()).hasSize(TextBounds.LONGEST));
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
            assertThat(problem.message()).contains("2 个段落或单元格");
        });
    }

    @Test
    void refusesMoreTextThanAnyReportHas() {
        assertThat(refusal("长文.txt", "全年预算执行良好。\n".repeat(700_000).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesEntitiesInOfficeFiles() throws Exception {
        assertThat(refusal("a.xlsx", zip("xl/worksheets/sheet1.xml", LAUGHS + "<worksheet>&c;</worksheet>"))
                        .code())
                .isEqualTo(ProblemCode.DAMAGED_FILE);
        var secret = SeedFile.SPREADSHEET_XML.replace(
                "<Workbook", "<!DOCTYPE a [<!ENTITY s SYSTEM 'file:///etc/hostname'>]><Workbook");
        assertThat(refusal("a.xls", secret.replace("执行率", "&s;").strip().getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ProblemCode.DAMAGED_FILE);
    }

    @Test
    void refusesElementsNestedWithoutEnd() throws Exception {
        var nested = "<w:sdt>".repeat(100_000) + WordFiles.paragraph("字") + "</w:sdt>".repeat(100_000);
        assertThat(refusal("深.docx", WordFiles.docx(nested)).code()).isEqualTo(ProblemCode.DAMAGED_FILE);
    }

    @Test
    void boundsSpansOfHostileTables() throws Exception {
        var row = "<tr>" + "<td rowspan=99999 colspan=99999>1</td>".repeat(50) + "</tr>";
        var page = "<html><table>" + row.repeat(2000) + "</table></html>";
        assertThat(extraction
                        .extract("a.html", page.getBytes(StandardCharsets.UTF_8))
                        .grids())
                .hasSize(1);
    }

    @Test
    void refusesOldWorkbooksWithAPassword() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = SeedFile.oldWorkbook();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal("a.xls", locked).code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
    }

    @Test
    void refusesWordDocumentsWithAPassword() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(WordFiles.docx(WordFiles.paragraph("自评得分")));
            }
            assertThat(refusal("a.docx", bytes(files)).code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
        }
        try (var stream = WordFiles.class.getResourceAsStream("merged-and-nested.doc");
                var files = new POIFSFileSystem(Objects.requireNonNull(stream))) {
            var head = files.createDocumentInputStream("WordDocument").readAllBytes();
            // fEncrypted: the first bit of the second flag byte of the file information block
            head[11] |= 1;
            files.getRoot().createOrUpdateDocument("WordDocument", new ByteArrayInputStream(head));
            assertThat(refusal("a.doc", bytes(files)).code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
        }
    }

    @Test
    void saysThatAnObjectInAnOldWorkbookIsNotRead() throws Exception {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("自评得分");
            var drawing = sheet.createDrawingPatriarch();
            int picture = workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, HSSFWorkbook.PICTURE_TYPE_PNG);
            int object = workbook.addOlePackage(FuzzTest.utf8("附件"), "附件", "a.txt", "a.txt");
            drawing.createObjectData(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2), object, picture);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertThat(extraction.extract("a.xls", bytes.toByteArray()).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
                        assertThat(problem.message()).contains("嵌入了 1 个对象");
                    });
        }
    }

    @Test
    void readsHonestRepetitionAndNamesABomb() throws Exception {
        var document = extraction.extract("重复.xlsx", sheet(2, "全年预算执行良好".repeat(10_000)));
        assertThat(document.problems()).isEmpty();
        var bomb = zip("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(40 << 20) + "</worksheet>");
        assertThat(refusal("炸弹.xlsx", bomb)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
            assertThat(problem.message()).contains("压缩比异常");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Rar!, 报告.rar, RAR 压缩包",
        "Rar!, 报告.zip, RAR 压缩包",
        "'{\\rtf1', 报告.doc, RTF 文档",
        "'<?xml version=\"1.0\"?><a/>', 报告.xml, XML 格式"
    })
    void refusesOtherKindsWithAdvice(String head, String name, String kind) {
        var problem = refusal(name, (head + " and more").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem.code()).isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
        assertThat(problem.message()).contains(kind);
    }

    @Test
    void readsAWebArchiveNamedDocument() throws Exception {
        var document = extraction.extract("报告.doc", FuzzTest.utf8(SeedFile.WEB_ARCHIVE));
        assertThat(document.format()).isEqualTo(DocumentFormat.HTML);
        assertThat(document.paragraphs()).extracting(Block.Paragraph::text).containsExactly("自评得分 97");
        assertThat(document.problems()).extracting(Problem::code).containsExactly(ProblemCode.EXTENSION_DIFFERS);
    }

    @Test
    void readsTheXmlOfOldSpreadsheets() throws Exception {
        var document = extraction.extract("导出.xls", FuzzTest.utf8(SeedFile.SPREADSHEET_XML));
        var rows = document.grids().getFirst().rows();
        assertThat(rows.getFirst().cells().getFirst().columnSpan()).isEqualTo(3);
        assertThat(rows.get(2).cells()).extracting(Block.Cell::text).containsExactly("执行率", "", "98.57%");
        assertThat(document.problems()).extracting(Problem::code).containsExactly(ProblemCode.NUMBER_UNREADABLE);
    }

    @Test
    void readsTheXmlOfWord() throws Exception {
        var xml = "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument"
                + " xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'><w:body><w:p><w:r><w:t>自评得分"
                + " 97</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val='restart'/></w:tcPr>"
                + "<w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
                + "</w:body></w:wordDocument>";
        var document = extraction.extract("报告.doc", FuzzTest.utf8(xml));
        assertThat(document.paragraphs()).extracting(Block.Paragraph::text).containsExactly("自评得分 97");
        assertThat(document.grids()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .rowSpan())
                .isEqualTo(2);
        assertThat(document.problems()).isEmpty();
    }

    /** Characters that do not compress like a bomb. */
    private String various(int length) {
        return random.ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Problem refusal(String name, byte[] content) {
        var thrown = catchThrowableOfType(ExtractionException.class, () -> extraction.extract(name, content));
        assertThat(thrown).as("refused: %s", name).isNotNull();
        assertThat(thrown.problem().message()).endsWith("。").doesNotContain("Exception");
        return thrown.problem();
    }

    /** A workbook of one sheet with the text in each row, without a library's own bounds. */
    private static byte[] sheet(int rows, String text) throws IOException {
        var xml = new StringBuilder(
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
        for (int row = 1; row <= rows; row++) {
            xml.append("<row r='")
                    .append(row)
                    .append("'><c r='A")
                    .append(row)
                    .append("' t='inlineStr'><is><t>")
                    .append(text)
                    .append("</t></is></c>");
            xml.append(rows > 2 ? "<c t='n'><v>1</v></c>" : "").append("</row>");
        }
        return zip(
                "xl/worksheets/sheet1.xml",
                xml.append("</sheetData></worksheet>").toString());
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    private static byte[] emptyWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String sheet, String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            try (var members = new ZipInputStream(new ByteArrayInputStream(emptyWorkbook()))) {
                for (var member = members.getNextEntry(); member != null; member = members.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(member.getName()));
                    zip.write(
                            member.getName().equals(sheet)
                                    ? xml.getBytes(StandardCharsets.UTF_8)
                                    : members.readAllBytes());
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
