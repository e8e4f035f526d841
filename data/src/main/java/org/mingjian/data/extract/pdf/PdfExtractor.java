package org.mingjian.data.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.ProblemCode;

/**
 * PDF documents with text become paragraphs and tables with their places (PDF 提取).
 * Reads the glyphs and ruling lines of each page in one walk; tables come from the lines, and from aligned columns where
 * there are none. A document without usable text is refused; pages without it, and characters that found no place, are
 * told as problems. Reads at most 1000 pages.
 *
 * @see "Decision 0060"
 */
public final class PdfExtractor implements Extractor {

    private static final int MOST_PAGES = 1000;

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        try (var document = OpenedPdf.open(content)) {
            return extract(document);
        } catch (Effort.Exhausted endless) {
            throw new ExtractionException(
                    ProblemCode.NOT_READABLE, "PDF 的页面内容过于复杂，超出处理上限；请重新导出，或上传报告的 docx、xlsx 原件。", endless);
        } catch (IOException | RuntimeException broken) {
            throw OpenedPdf.damaged(broken);
        }
    }

    private static Extraction extract(PDDocument document) throws ExtractionException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE, "PDF 有 %d 页，超过 %d 页的上限；请拆成几个文件后再上传。".formatted(pages, MOST_PAGES));
        }
        var effort = Effort.ofDocument();
        var account = new TextAccount();
        var laidOut = new ArrayList<LaidOutPage>();
        for (int number = 1; number <= pages; number++) {
            var content = read(document, number, effort, account);
            if (account.add(content)) {
                var page = PageLayout.of(content);
                account.addLaidOut(page);
                laidOut.add(page);
            }
        }
        account.refuseWithoutText();
        var flow = DocumentFlow.of(laidOut);
        account.addRepeated(flow.repeated());
        return new Extraction(flow.blocks(), account.problems(flow.blocks()), pages);
    }

    /** What the page shows; of a page that breaks off, what stood before the break. */
    private static PageContent read(PDDocument document, int number, Effort effort, TextAccount account) {
        var reader = new PageReader(document.getPage(number - 1), effort);
        try {
            reader.walk();
        } catch (Effort.Exhausted endless) {
            throw endless;
        } catch (IOException | RuntimeException broken) {
            account.addBroken(number);
        }
        return reader.content(number);
    }
}
