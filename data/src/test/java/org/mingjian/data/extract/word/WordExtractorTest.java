package org.mingjian.data.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;

class WordExtractorTest extends ExtractorContract {

    private static final String TABLE = "<w:tbl>"
            + row(cell("<w:vMerge w:val='restart'/>", "项目"), cell("<w:gridSpan w:val='2'/>", "资金（万元）"))
            + row(cell("<w:vMerge/>", ""), cell("", "预算数"), cell("", "执行数"))
            + row(cell("", "招商"), cell("", "13.3"), cell("", "12.9"), "")
            + "</w:tbl>";

    @Override
    protected Extractor extractor() {
        return new WordExtractor();
    }

    @Override
    protected byte[] document() throws IOException {
        return docx(paragraph("一、基本情况") + TABLE + paragraph("二、结论"));
    }

    @Override
    protected List<String> words() {
        return List.of("一、基本情况", "项目", "资金（万元）", "预算数", "执行数", "招商", "13.3", "12.9", "二、结论");
    }

    @Test
    void expandsMergedCells() throws Exception {
        var grid = (Grid) extractor().extract(document()).blocks().get(1);
        assertThat(cell(grid, 1, 1).rowSpan()).isEqualTo(2);
        assertThat(cell(grid, 1, 2).columnSpan()).isEqualTo(2);
        assertThat(grid.rows().get(1).cells()).extracting("column").containsExactly(2, 3);
        assertThat(cell(grid, 3, 3).text()).isEqualTo("12.9");
    }

    @Test
    void keepsNestedTablesAndTextBoxesAsFurtherBlocks() throws Exception {
        var nested = "<w:tbl><w:tr><w:tc>" + paragraph("外") + "<w:tbl>" + row(cell("", "内")) + "</w:tbl>"
                + paragraph("末") + "</w:tc></w:tr></w:tbl>";
        var box = "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + paragraph("框内") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("框内")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var extraction = extractor().extract(docx(nested + box));
        assertThat(extraction.problems()).isEmpty();
        assertThat(cell((Grid) extraction.blocks().get(0), 1, 1).text()).isEqualTo("外\n末");
        assertThat(cell((Grid) extraction.blocks().get(1), 1, 1).text()).isEqualTo("内");
        assertThat(extraction.blocks().subList(2, 4)).extracting("text").containsExactly("正文", "框内");
    }

    @Test
    void readsInsertedTextAndContentControlsButNotDeletedText() throws Exception {
        var body = "<w:sdt><w:sdtContent><w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>";
        var blocks = extractor().extract(docx(body)).blocks();
        assertThat(((Paragraph) blocks.getFirst()).text()).isEqualTo("新增");
        assertThat(blocks).hasSize(1);
    }

    @Test
    void refusesATruncatedDocument() throws Exception {
        var whole = document();
        assertThatThrownBy(() -> extractor().extract(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("Word 文档已损坏");
    }

    @Test
    void refusesExternalEntities() throws Exception {
        var hostile = zip("<!DOCTYPE d [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
                + documentXml("<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>"));
        assertThatThrownBy(() -> extractor().extract(hostile)).isInstanceOf(ExtractionException.class);
    }

    private static byte[] docx(String body) throws IOException {
        return zip(documentXml(body));
    }

    private static String documentXml(String body) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
                + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + body
                + "</w:body></w:document>";
    }

    private static byte[] zip(String document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            put(zip, "word/document.xml", document);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }
}
