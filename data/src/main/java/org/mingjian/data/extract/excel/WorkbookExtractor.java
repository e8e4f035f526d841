package org.mingjian.data.extract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.xml.sax.SAXException;

/**
 * Excel workbooks (xlsx, xls) become one grid for each sheet that holds text, under the sheet's name.
 * A number is what its cell displays, a formula the value saved with it. A sheet of one column is running text and
 * becomes paragraphs; text boxes, page headers and footers follow their sheet. Row and column of a grid are the sheet's
 * own, so that a place leads to the cell a person sees.
 *
 * @see "Decision 0065"
 */
public final class WorkbookExtractor implements Extractor {

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        try {
            return content.length > 1 && content[0] == 'P' && content[1] == 'K' ? openXml(content) : binary(content);
        } catch (EncryptedDocumentException locked) {
            throw new ExtractionException(ProblemCode.PASSWORD_PROTECTED, "Excel 文件设有打开密码，无法读取；请取消密码后重新保存再上传。", locked);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "Excel 文件已损坏或不完整，无法打开；请用 Excel 或 WPS 打开并重新保存为 xlsx 后再上传。", broken);
        }
    }

    private static Extraction openXml(byte[] content)
            throws ExtractionException, IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var workbook = new OpenXmlWorkbook(content)) {
            var extraction = extraction(workbook.sheets(), workbook.unreadCharacters());
            return withEmbedded(extraction, workbook.embedded());
        }
    }

    private static Extraction withEmbedded(Extraction extraction, int embedded) {
        if (embedded == 0) {
            return extraction;
        }
        var problems = new ArrayList<>(extraction.problems());
        problems.add(
                Problem.of(ProblemCode.TEXT_LOST, "工作簿里嵌入了 %d 个对象（如 Word 文档），其中的内容没有读入；请单独上传。".formatted(embedded)));
        return new Extraction(extraction.blocks(), problems);
    }

    private static Extraction binary(byte[] content) throws ExtractionException, IOException {
        try (var workbook = new BinaryWorkbook(content)) {
            return withEmbedded(extraction(workbook.sheets(), 0), workbook.embedded());
        }
    }

    static Extraction extraction(List<SheetText> sheets, long unread) {
        var blocks = new BlockList();
        var problems = new ArrayList<Problem>();
        long printed = unread;
        for (var sheet : sheets) {
            var grid = new SheetGrid(sheet);
            addSheet(blocks, sheet.name(), grid.rows());
            sheet.besides().forEach(text -> text.lines().forEach(blocks::addParagraph));
            printed += sheet.characters() - grid.coveredCharacters();
            problems.addAll(sheet.problems());
            if (grid.coveredCells() > 0) {
                problems.add(SheetText.hidden(
                        "工作表“%s”有 %d 个单元格被合并单元格盖住，页面上不显示，没有读入。".formatted(sheet.name(), grid.coveredCells())));
            }
        }
        var list = blocks.toList();
        problems.addAll(Completeness.check("Excel 文件", printed, 0, list));
        return new Extraction(list, problems);
    }

    /** Rows with one column between them are no table: they are the lines of a text typed into a sheet. */
    private static void addSheet(BlockList blocks, String name, List<Row> rows) {
        boolean isText =
                rows.size() > 1 && rows.stream().allMatch(row -> row.cells().size() <= 1);
        if (isText) {
            rows.stream().flatMap(row -> row.cells().stream()).forEach(cell -> blocks.addParagraph(cell.text()));
        } else {
            blocks.addGrid(name, rows);
        }
    }
}
