package org.mingjian.data.extract.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.office.OfficePackage;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The parts of a docx package that hold text (文档部件): the body, its notes, its headers and footers, each once.
 * POI opens the package and refuses document type declarations and zip bombs.
 */
record WordParts(
        Document body,
        List<Element> notes,
        List<Element> margins,
        Numbering numbering,
        long unreadCharacters,
        int unreadParts) {

    /** A thousand pages of text are a third of this; the tree of a larger part would not fit the memory. */
    private static final long LARGEST_PART = 64L << 20;

    private static final Set<String> SEPARATORS = Set.of("separator", "continuationSeparator", "continuationNotice");

    static WordParts of(byte[] content) throws ExtractionException {
        try (var opened = OfficePackage.open(content)) {
            return of(mainPart(opened));
        } catch (InvalidFormatException | IOException | SAXException | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "Word 文档已损坏或不完整，无法打开；请用 Word 或 WPS 打开并重新保存为 docx 后再上传。", broken);
        }
    }

    private static WordParts of(PackagePart main)
            throws ExtractionException, InvalidFormatException, IOException, SAXException {
        var body = document(main);
        var notes = new ArrayList<Element>();
        for (var type : List.of("footnotes", "endnotes")) {
            for (var part : related(main, type)) {
                Elements.children(document(part).getDocumentElement()).stream()
                        .filter(note -> !SEPARATORS.contains(Elements.attribute(note, "type")))
                        .forEach(notes::add);
            }
        }
        var numbering = new Numbering(first(main, "numbering"), first(main, "styles"));
        return new WordParts(
                body,
                notes,
                margins(main, body),
                numbering,
                drawnCharacters(main),
                related(main, "aFChunk").size());
    }

    /** The headers and footers that a section of the body names; a file may hold others that no page shows. */
    private static List<Element> margins(PackagePart main, Document body)
            throws ExtractionException, InvalidFormatException, IOException, SAXException {
        var named = new LinkedHashSet<String>();
        for (var kind : List.of("headerReference", "footerReference")) {
            var references = body.getElementsByTagNameNS("*", kind);
            for (int at = 0; at < references.getLength(); at++) {
                if (references.item(at) instanceof Element reference) {
                    named.add(Elements.attribute(reference, "id"));
                }
            }
        }
        var margins = new ArrayList<Element>();
        for (var type : List.of("header", "footer")) {
            for (var relationship : main.getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/" + type) && named.contains(relationship.getId())) {
                    margins.add(document(main.getRelatedPart(relationship)).getDocumentElement());
                }
            }
        }
        return margins;
    }

    private static long drawnCharacters(PackagePart main)
            throws ExtractionException, InvalidFormatException, IOException, SAXException {
        long count = 0;
        for (var type : List.of("diagramData", "chart")) {
            for (var part : related(main, type)) {
                count += TextCount.ofDrawing(document(part).getDocumentElement());
            }
        }
        return count;
    }

    private static @Nullable Document first(PackagePart main, String type)
            throws ExtractionException, InvalidFormatException, IOException, SAXException {
        var parts = related(main, type);
        return parts.isEmpty() ? null : document(parts.getFirst());
    }

    private static List<PackagePart> related(PackagePart main, String type) throws InvalidFormatException {
        var parts = new ArrayList<PackagePart>();
        for (var relationship : main.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/" + type)
                    && relationship.getTargetMode() != org.apache.poi.openxml4j.opc.TargetMode.EXTERNAL) {
                parts.add(main.getRelatedPart(relationship));
            }
        }
        return parts;
    }

    private static Document document(PackagePart part) throws ExtractionException, IOException, SAXException {
        if (part.getSize() > LARGEST_PART) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "Word 文档的内容解压后有 %d MB，超过 %d MB 的上限；请拆成几个文件后再上传。"
                            .formatted(part.getSize() >> 20, LARGEST_PART >> 20));
        }
        try (var stream = part.getInputStream()) {
            return DocumentHelper.readDocument(stream);
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
}
