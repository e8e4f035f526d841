package org.mingjian.data.extract.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.office.OfficePackage;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The sheets of an xlsx file (xlsx 工作簿), each read as it goes by. Large parts are refused before they are read. */
final class OpenXmlWorkbook implements AutoCloseable {

    private static final long LARGEST_TABLE = 256L << 20;
    private static final long LARGEST_TREE = 32L << 20;

    private final OPCPackage opened;
    private long unreadCharacters;
    private int embedded;

    OpenXmlWorkbook(byte[] content) throws ExtractionException, IOException, OpenXML4JException {
        opened = OfficePackage.open(content);
    }

    /** Characters of charts, which are not read. */
    long unreadCharacters() {
        return unreadCharacters;
    }

    /** Files embedded in sheets, which are not read. */
    int embedded() {
        return embedded;
    }

    List<SheetText> sheets()
            throws ExtractionException, IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        for (var part : opened.getParts()) {
            check(part, LARGEST_TABLE);
        }
        var reader = new XSSFReader(opened);
        Document book;
        try (var stream = reader.getWorkbookData()) {
            book = DocumentHelper.readDocument(stream);
        }
        var strings = new ReadOnlySharedStringsTable(opened, false);
        var styles = reader.getStylesTable();
        var numbers = new ShownNumber(isFrom1904(book));
        var texts = new ArrayList<SheetText>();
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var stream = sheets.next()) {
                var text = new SheetText(sheets.getSheetName(), isHidden(book, sheets.getSheetName()));
                read(
                        new InputSource(stream),
                        new SheetHandler(text, strings, styles == null ? new StylesTable() : styles, numbers));
                addBesides(text, sheets.getSheetPart());
                texts.add(text);
            }
        }
        return texts;
    }

    private static void read(InputSource sheet, SheetHandler handler)
            throws ExtractionException, IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        try {
            reader.parse(sheet);
        } catch (SAXException stopped) {
            if (stopped.getException() instanceof ExtractionException tooLarge) {
                throw tooLarge;
            }
            throw stopped;
        }
    }

    /** Text boxes are read, comments counted; charts and embedded files are told of. */
    private void addBesides(SheetText sheet, PackagePart part)
            throws ExtractionException, IOException, OpenXML4JException, SAXException {
        for (var drawing : related(part, "/drawing")) {
            texts(document(drawing)).forEach(sheet::addBesides);
            for (var chart : related(drawing, "/chart")) {
                unreadCharacters += texts(document(chart)).stream()
                        .mapToLong(org.mingjian.data.extract.BlockList::visibleCharacters)
                        .sum();
            }
        }
        for (var comments : related(part, "/comments")) {
            sheet.noteComments(
                    document(comments).getElementsByTagNameNS("*", "comment").getLength());
        }
        embedded +=
                related(part, "/oleObject").size() + related(part, "/package").size();
    }

    /** The paragraphs of a drawing, each once: old programs read a second copy. */
    private static List<String> texts(Document drawing) {
        var texts = new ArrayList<String>();
        var paragraphs = drawing.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/main", "p");
        for (int at = 0; at < paragraphs.getLength(); at++) {
            if (paragraphs.item(at) instanceof Element paragraph && !isSecondCopy(paragraph)) {
                var text = new StringBuilder();
                var runs = paragraph.getElementsByTagNameNS("*", "t");
                for (int run = 0; run < runs.getLength(); run++) {
                    text.append(runs.item(run).getTextContent());
                }
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static boolean isSecondCopy(Element paragraph) {
        for (var node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            if ("Fallback".equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static Document document(PackagePart part) throws ExtractionException, IOException, SAXException {
        check(part, LARGEST_TREE);
        try (var stream = part.getInputStream()) {
            return DocumentHelper.readDocument(stream);
        }
    }

    private static void check(PackagePart part, long most) throws ExtractionException {
        if (part.getSize() > most && !part.getContentType().startsWith("image/")) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE,
                    "Excel 文件的内容解压后有 %d MB，超过 %d MB 的上限；请拆成几个文件后再上传。".formatted(part.getSize() >> 20, most >> 20));
        }
    }

    private static List<PackagePart> related(PackagePart owner, String type) throws OpenXML4JException {
        var parts = new ArrayList<PackagePart>();
        for (var relationship : owner.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)
                    && relationship.getTargetMode() != TargetMode.EXTERNAL) {
                parts.add(owner.getRelatedPart(relationship));
            }
        }
        return parts;
    }

    private static boolean isHidden(Document book, String name) {
        return elements(book.getElementsByTagNameNS("*", "sheet")).stream()
                .anyMatch(sheet -> sheet.getAttribute("name").equals(name)
                        && sheet.getAttribute("state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .endsWith("hidden"));
    }

    private static boolean isFrom1904(Document book) {
        return elements(book.getElementsByTagNameNS("*", "workbookPr")).stream()
                .map(properties -> properties.getAttribute("date1904"))
                .anyMatch(value -> value.equals("1") || value.equals("true"));
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int at = 0; at < nodes.getLength(); at++) {
            if (nodes.item(at) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Override
    public void close() {
        opened.revert();
    }
}
