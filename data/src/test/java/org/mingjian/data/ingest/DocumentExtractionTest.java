package org.mingjian.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

class DocumentExtractionTest {

    private final DocumentExtraction extraction = new DocumentExtraction();

    @Test
    void readsAWorkbookNamedAsWordAndSaysSo() throws Exception {
        var document = extraction.extract("报告.docx", workbook());
        assertThat(document.format()).isEqualTo(DocumentFormat.XLSX);
        assertThat(document.problems()).extracting(Problem::code).containsExactly(ProblemCode.EXTENSION_DIFFERS);
    }

    @Test
    void readsCsvInGb18030() throws Exception {
        var content = "单位,得分\n商务局,97\n".getBytes(Charset.forName("GB18030"));
        var document = extraction.extract("得分.CSV", content);
        assertThat(document.format()).isEqualTo(DocumentFormat.CSV);
        assertThat(document.problems()).isEmpty();
        assertThat(document.grids().getFirst().rows().get(1).cells().getFirst().text())
                .isEqualTo("商务局");
    }

    @Test
    void readsAPageWhateverItsName() throws Exception {
        var content = "\uFEFF<html><body><p>自评报告</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(extraction.extract("表.xls", content).format()).isEqualTo(DocumentFormat.HTML);
    }

    @Test
    void identifiesAFileByItsHash() throws Exception {
        // sha256sum of the three bytes of abc
        assertThat(extraction
                        .extract("a.txt", "abc".getBytes(StandardCharsets.UTF_8))
                        .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesEmptyAndBlankFiles() {
        assertThat(refusal("a.docx", new byte[0]).code()).isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(refusal("a.txt", " \r\n\t\n　".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ProblemCode.EMPTY_FILE);
    }

    @Test
    void refusesATruncatedDocument() throws Exception {
        var whole = wordDocument();
        for (int part : new int[] {3, 2}) {
            var problem = refusal("a.docx", Arrays.copyOf(whole, whole.length * (part - 1) / part));
            assertThat(problem.code()).isEqualTo(ProblemCode.DAMAGED_FILE);
            assertThat(problem.message()).startsWith("Word 文档");
        }
    }

    @Test
    void refusesAWorkbookWithAPassword() throws Exception {
        var problem = refusal("a.xlsx", encrypted(workbook()));
        assertThat(problem.code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
        assertThat(problem.message()).contains("密码");
    }

    @Test
    void refusesAPictureNamedAsWord() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        var problem = refusal("报告.docx", picture);
        assertThat(problem.code()).isEqualTo(ProblemCode.EXTENSION_LIES);
        assertThat(problem.message()).contains(".docx").contains("PNG 图片");
    }

    @Test
    void refusesSixtyMegabytes() {
        var large = new byte[60 << 20];
        Arrays.fill(large, (byte) 'a');
        var problem = refusal("a.txt", large);
        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(problem.message()).contains("60 MB").contains("50 MB");
    }

    @Test
    void refusesAZipBomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var megabyte = new byte[1 << 20];
            for (int count = 0; count < 410; count++) {
                zip.write(megabyte);
            }
        }
        assertThat(refusal("a.docx", bytes.toByteArray()).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesBinaryJunkNamedAsText() {
        var junk = new byte[4000];
        new Random(11).nextBytes(junk);
        assertThat(refusal("a.txt", junk).code()).isEqualTo(ProblemCode.NOT_READABLE);
    }

    @Test
    void refusesFormatsNotReadYet() throws Exception {
        assertThat(refusal("a.png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
        assertThat(refusal("a.xml", "<?xml version='1.0'?><a/>".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo(ProblemCode.UNSUPPORTED_FORMAT);
    }

    private Problem refusal(String name, byte[] content) {
        var thrown = catchThrowableOfType(ExtractionException.class, () -> extraction.extract(name, content));
        assertThat(thrown).as("refused: %s", name).isNotNull();
        assertThat(thrown.problem().message()).endsWith("。").doesNotContain("Exception");
        return thrown.problem();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("自评得分 97 分");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] wordDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("自评得分 97 分");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(content);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
