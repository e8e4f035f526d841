package org.mingjian.data.extract.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Word documents (docx) become paragraphs and tables in body order.
 * Reads the elements of the body themselves: the object model of POI has no one place for nested tables, text boxes
 * and content controls together. POI opens the package and refuses document type declarations and zip bombs.
 *
 * @see "Decision 0010"
 */
public final class WordExtractor implements Extractor {

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var body = body(content);
        var reader = new BodyReader();
        reader.readBody(body.getDocumentElement());
        var blocks = reader.blocks();
        return new Extraction(blocks, losses(TextCount.of(body), blocks));
    }

    private static Document body(byte[] content) throws ExtractionException {
        try (var opened = OPCPackage.open(new ByteArrayInputStream(content));
                var stream = mainPart(opened).getInputStream()) {
            return DocumentHelper.readDocument(stream);
        } catch (InvalidFormatException | IOException | SAXException | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "Word 文档已损坏或不完整，无法打开；请用 Word 或 WPS 打开并重新保存为 docx 后再上传。", broken);
        }
    }

    private static PackagePart mainPart(OPCPackage opened) throws IOException {
        for (var type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (var relationship : opened.getRelationshipsByType(type)) {
                var part = opened.getPart(relationship);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new IOException("the package names no main document");
    }

    private static List<Problem> losses(long printed, List<Block> blocks) {
        long lost = printed - TextCount.of(blocks);
        if (lost == 0) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.TEXT_LOST,
                "Word 文档正文共 %d 个字符，有 %d 个没有读入；请对照原文核对，或另存为 docx 后重新上传。".formatted(printed, lost)));
    }
}
