package org.mingjian.data.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.data.extract.word.WordFiles.docx;
import static org.mingjian.data.extract.word.WordFiles.markedCell;
import static org.mingjian.data.extract.word.WordFiles.numbered;
import static org.mingjian.data.extract.word.WordFiles.paragraph;
import static org.mingjian.data.extract.word.WordFiles.row;
import static org.mingjian.data.extract.word.WordFiles.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

class WordExtractorTest extends ExtractorContract {

    private static final String TABLE = "<w:tbl>"
            + row(markedCell("<w:vMerge w:val='restart'/>", "项目"), markedCell("<w:gridSpan w:val='2'/>", "资金（万元）"))
            + row(markedCell("<w:vMerge/>", ""), markedCell("", "预算数"), markedCell("", "执行数"))
            + row(markedCell("", "招商"), markedCell("", "13.3"), markedCell("", "12.9"), "")
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
        var nested = "<w:tbl><w:tr><w:tc>" + paragraph("外") + "<w:tbl>" + row(markedCell("", "内")) + "</w:tbl>"
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
    void writesAutomaticNumbersAsThePagePrintsThem() throws Exception {
        var body = numbered("总体情况", 1, 0)
                + numbered("部门概况", 1, 1)
                + numbered("资金情况", 1, 1)
                + numbered("自评结论", 1, 0)
                + numbered("得分", 1, 1)
                + table(row(markedCell("", "序号")), "<w:tr><w:tc>" + numbered("", 2, 0) + "</w:tc></w:tr>")
                + "<w:p><w:pPr><w:pStyle w:val='child'/></w:pPr><w:r><w:t>按样式编号</w:t></w:r></w:p>"
                + numbered("圆点不是编号", 3, 0);
        var extraction = extractor()
                .extract(WordFiles.of(body)
                        .with(
                                "n",
                                "numbering",
                                "w:numbering",
                                "<w:abstractNum w:abstractNumId='7'>"
                                        + level(0, "chineseCountingThousand", "%1、", "")
                                        + level(1, "chineseCounting", "（%2）", "")
                                        + level(2, "decimal", "%1.%3.", "<w:pStyle w:val='parent'/>")
                                        + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
                                        + level(0, "decimal", "%1", "")
                                        + "</w:abstractNum><w:abstractNum w:abstractNumId='9'>"
                                        + level(0, "bullet", "\uF0B7", "")
                                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                                        + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
                                        + "<w:num w:numId='3'><w:abstractNumId w:val='9'/></w:num>")
                        .with(
                                "s",
                                "styles",
                                "w:styles",
                                "<w:style w:styleId='child'><w:basedOn w:val='parent'/></w:style>"
                                        + "<w:style w:styleId='parent'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>")
                        .bytes());
        assertThat(extraction.problems()).isEmpty();
        assertThat(extraction.blocks().stream().filter(Paragraph.class::isInstance))
                .extracting("text")
                .containsExactly("一、总体情况", "（一）部门概况", "（二）资金情况", "二、自评结论", "（一）得分", "二.1.按样式编号", "圆点不是编号");
        assertThat(cell((Grid) extraction.blocks().get(5), 2, 1).text()).isEqualTo("1");
    }

    @Test
    void readsNotesAndTheHeadersASectionNames() throws Exception {
        var body = paragraph("正文") + "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>";
        var extraction = extractor()
                .extract(WordFiles.of(body)
                        .with("h", "header", "w:hdr", paragraph("页眉"))
                        .with("unused", "header", "w:hdr", paragraph("没有用到的页眉"))
                        .with(
                                "f",
                                "footnotes",
                                "w:footnotes",
                                "<w:footnote w:type='separator'>" + paragraph("线") + "</w:footnote><w:footnote>"
                                        + paragraph("脚注") + "</w:footnote>")
                        .bytes());
        assertThat(extraction.blocks()).extracting("text").containsExactly("正文", "脚注", "页眉");
        assertThat(extraction.problems()).isEmpty();
    }

    @Test
    void readsSymbolsAndLeavesOutHiddenText() throws Exception {
        var body = "<w:p><w:r><w:t>执行率</w:t><w:sym w:font='Symbol' w:char='F0B3'/><w:t>95%</w:t><w:softHyphen/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val='0'/><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>\uF0FE</w:t><w:br/><w:t>是</w:t></w:r></w:p>";
        var extraction = extractor().extract(docx(body));
        assertThat(extraction.blocks()).extracting("text").containsExactly("执行率≥95%☑\n是");
        assertThat(extraction.problems()).isEmpty();
    }

    /** WPS goes on with a merge that never began, or over a part of the width above. */
    @Test
    void keepsCellsApartWhereNothingFitsAbove() throws Exception {
        var body = table(
                row(
                        markedCell("<w:vMerge/>", "甲"),
                        markedCell("<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>", "乙")),
                row(markedCell("<w:vMerge/>", ""), markedCell("<w:vMerge/>", "丙"), markedCell("", "丁")),
                row(
                        markedCell("<w:hMerge w:val='restart'/>", "戊"),
                        markedCell("<w:hMerge/>", ""),
                        markedCell("", "己")));
        var grid = (Grid) extractor().extract(docx(body)).blocks().getFirst();
        assertThat(cell(grid, 1, 1).rowSpan()).isEqualTo(2);
        assertThat(cell(grid, 1, 2).rowSpan()).isEqualTo(1);
        assertThat(cell(grid, 2, 2).text()).isEqualTo("丙");
        assertThat(cell(grid, 2, 3).text()).isEqualTo("丁");
        assertThat(cell(grid, 3, 1).columnSpan()).isEqualTo(2);
    }

    @Test
    void saysHowMuchOfADrawingWasLost() throws Exception {
        var extraction = extractor()
                .extract(WordFiles.of(paragraph("正文六个字啊"))
                        .with("c", "chart", "a:chart", "<a:t>图题</a:t>")
                        .bytes());
        assertThat(extraction.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
            assertThat(problem.message()).contains("8 个字符，其中 2 个（25.0%）没有读入");
        });
    }

    @Test
    void saysThatUnknownSymbolsAndEmbeddedTablesAreNotRead() throws Exception {
        var body = "<w:p><w:r><w:t>完成</w:t><w:sym w:font='Webdings' w:char='F001'/></w:r>"
                + "<w:r><w:object><o:OLEObject Type='Embed' ProgID='Excel.Sheet.12'/></w:object></w:r>"
                + "<w:r><w:object><o:OLEObject Type='Embed' ProgID='Equation.3'/></w:object></w:r></w:p>";
        assertThat(extractor().extract(docx(body)).problems())
                .extracting(Problem::message)
                .satisfiesExactly(lost -> assertThat(lost).contains("其中 1 个"), embedded -> assertThat(embedded)
                        .contains("嵌入了 1 个对象"));
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
        var hostile = WordFiles.ofXml("<!DOCTYPE d [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
                        + WordFiles.element("w:document", "<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>"))
                .bytes();
        assertThatThrownBy(() -> extractor().extract(hostile)).isInstanceOf(ExtractionException.class);
    }

    private static String level(int number, String format, String text, String more) {
        return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/>%s<w:suff w:val='nothing'/><w:lvlText w:val='%s'/></w:lvl>"
                .formatted(number, format, more, text);
    }
}
