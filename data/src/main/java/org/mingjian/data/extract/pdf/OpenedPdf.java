package org.mingjian.data.extract.pdf;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

/** Opens a PDF (打开 PDF) with bounded memory; what does not fit goes to a temporary file. */
final class OpenedPdf {

    private static final long MOST_MEMORY = 64L << 20;

    /** PDFBox remarks on every oddity of a file; ours are told as problems. Kept, as loggers are weakly held. */
    private static final Logger REMARKS = Logger.getLogger("org.apache");

    static {
        REMARKS.setLevel(Level.SEVERE);
    }

    private OpenedPdf() {}

    /** The document, for the caller to close. One with an empty password for reading opens like one with none. */
    static PDDocument open(byte[] content) throws ExtractionException {
        StreamBounds.check(content);
        try {
            return Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMixed(MOST_MEMORY).streamCache);
        } catch (InvalidPasswordException locked) {
            throw new ExtractionException(ProblemCode.PASSWORD_PROTECTED, "PDF 设有打开密码，无法读取；请取消密码后重新导出再上传。", locked);
        } catch (IOException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    static ExtractionException damaged(Exception broken) {
        return new ExtractionException(ProblemCode.DAMAGED_FILE, "PDF 已损坏或不完整，无法打开；请重新导出，或上传报告的 docx、xlsx 原件。", broken);
    }
}
