package org.mingjian.data.extract.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Excel workbooks (xlsx, xls) become one grid for each sheet that holds text, under the sheet's name.
 * A sheet of one column is running text and becomes paragraphs. Row and column of a grid are the sheet's own, so that a place leads to the cell a person sees. At most 200 000 rows a sheet.
 */
public final class WorkbookExtractor implements Extractor {

    private static final int MOST_ROWS = 200_000;

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        try (var workbook = open(content)) {
            return extract(workbook);
        } catch (IOException unclosed) {
            throw damaged(unclosed);
        }
    }

    private static Extraction extract(Workbook workbook) throws ExtractionException {
        var blocks = new BlockList();
        var problems = new ArrayList<Problem>();
        for (var sheet : workbook) {
            if (sheet.getLastRowNum() >= MOST_ROWS) {
                throw new ExtractionException(
                        ProblemCode.FILE_TOO_LARGE,
                        "工作表“%s”有 %d 行，超过 %d 行的上限；请删去多余的空行，或拆成几个文件后再上传。"
                                .formatted(sheet.getSheetName(), sheet.getLastRowNum() + 1, MOST_ROWS));
            }
            var reader = new SheetReader(sheet);
            addSheet(blocks, sheet.getSheetName(), reader.rows());
            problems.addAll(reader.problems());
        }
        return new Extraction(blocks.toList(), problems);
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

    private static Workbook open(byte[] content) throws ExtractionException {
        try {
            return WorkbookFactory.create(new ByteArrayInputStream(content));
        } catch (EncryptedDocumentException locked) {
            throw new ExtractionException(ProblemCode.PASSWORD_PROTECTED, "Excel 文件设有打开密码，无法读取；请取消密码后重新保存再上传。", locked);
        } catch (IOException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private static ExtractionException damaged(Exception cause) {
        return new ExtractionException(
                ProblemCode.DAMAGED_FILE, "Excel 文件已损坏或不完整，无法打开；请用 Excel 或 WPS 打开并重新保存为 xlsx 后再上传。", cause);
    }
}
