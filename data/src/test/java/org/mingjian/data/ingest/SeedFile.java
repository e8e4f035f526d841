package org.mingjian.data.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.mingjian.data.extract.word.WordFiles;

/** A valid file of each format, to be spoilt. */
record SeedFile(String name, byte[] content) {

    static final String SPREADSHEET_XML = """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles>
        <Worksheet ss:Name="自评表"><Table>
        <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">项目支出绩效自评表</Data></Cell></Row>
        <Row ss:Index="3"><Cell><Data ss:Type="String">执行率</Data></Cell>
        <Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">0.9857</Data></Cell></Row>
        <Row><Cell ss:Formula="=R[-1]C"/></Row>
        </Table></Worksheet></Workbook>
        """;

    static final String WEB_ARCHIVE = """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="----=_Next"

        ------=_Next
        Content-Location: file:///C:/a.htm
        Content-Transfer-Encoding: quoted-printable
        Content-Type: text/html; charset="utf-8"

        <html><body><p>=E8=87=AA=E8=AF=84=E5=BE=97=
        =E5=88=86 97</p><table><tr><td rowspan=3D2>1</td><td>2</td></tr><tr><td>3</td></tr></table></body></html>

        ------=_Next
        Content-Location: file:///C:/a.png
        Content-Transfer-Encoding: base64
        Content-Type: image/png

        iVBORw0KGgo=
        ------=_Next--
        """;

    /** Uncompressed, so that spoilt bytes meet the reader of its content. */
    static final String PDF = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R
        /Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> >> >> >> endobj
        4 0 obj <</Length 214>> stream
        q 20 20 200 100 re S 20 70 m 220 70 l S 120 20 m 120 120 l S Q
        BT /F1 10 Tf 30 90 Td (Score) Tj 100 0 Td (97) Tj -100 -50 Td (Rate) Tj 100 0 Td (98.57%) Tj ET
        BT /F1 12 Tf 30 150 Td [(Self) -250 (evaluation)] TJ ET
        endstream endobj
        trailer <</Root 1 0 R/Size 5>>
        %%EOF
        """;

    static List<SeedFile> all() throws IOException {
        var files = new ArrayList<SeedFile>();
        try (var samples = Files.list(Path.of("samples"))) {
            for (var sample : samples.filter(path -> !path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                files.add(new SeedFile(String.valueOf(sample.getFileName()), Files.readAllBytes(sample)));
            }
        }
        files.add(new SeedFile("表.doc", resource()));
        files.add(new SeedFile("表.docx", WordFiles.docx(word())));
        files.add(new SeedFile("表.xls", oldWorkbook()));
        files.add(new SeedFile("导出.xls", FuzzTest.utf8(SPREADSHEET_XML)));
        files.add(new SeedFile("网页.doc", FuzzTest.utf8(WEB_ARCHIVE)));
        files.add(new SeedFile("表.csv", FuzzTest.gb18030("单位,得分,说明\r\n商务局,\"97\",\"分两行\n写\"\r\n")));
        files.add(new SeedFile("报告.pdf", FuzzTest.utf8(PDF)));
        files.add(new SeedFile("报告.zip", archive(files.getLast(), files.get(files.size() - 2))));
        return files;
    }

    private static byte[] archive(SeedFile... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry("文件夹/" + file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] resource() throws IOException {
        try (var file = Objects.requireNonNull(WordFiles.class.getResourceAsStream("merged-and-nested.doc"))) {
            return file.readAllBytes();
        }
    }

    private static String word() {
        return WordFiles.table(
                WordFiles.row(
                        WordFiles.markedCell("<w:vMerge w:val='restart'/>", "项目"),
                        WordFiles.markedCell("<w:gridSpan w:val='2'/>", "资金")),
                WordFiles.row(
                        WordFiles.markedCell("<w:vMerge/>", ""),
                        WordFiles.markedCell("", "13.3"),
                        WordFiles.markedCell("", "12.9")));
    }

    static byte[] oldWorkbook() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            for (int row = 0; row < 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue("行" + row);
                sheet.getRow(row).createCell(2).setCellFormula("1+" + row);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
