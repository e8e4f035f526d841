package org.mingjian.data.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        return files;
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
