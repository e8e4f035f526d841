package org.mingjian.data.extract.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Word documents saved as one XML file (Word XML), of 2003 or later, often under the name doc: their body alone. */
public final class WordXml implements Extractor {

    private static final int LARGEST = 32 << 20;

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        if (content.length > LARGEST) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE, "Word XML 文档超过 %d MB 的上限；请另存为 docx 后再上传。".formatted(LARGEST >> 20));
        }
        try {
            var file = DocumentHelper.readDocument(new ByteArrayInputStream(content));
            if (file.getElementsByTagNameNS("*", "body").item(0) instanceof Element body) {
                return WordExtractor.read(List.of(body), new Numbering(null, null), 0, List.of());
            }
            throw new IOException("no body");
        } catch (IOException | SAXException | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "Word XML 文档已损坏或不完整，无法打开；请用 Word 或 WPS 打开并另存为 docx 后再上传。", broken);
        }
    }
}
