package org.mingjian.data.extract.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Workbooks in the XML of Excel 2003 (XML 表格), which many programs save under the name xls. */
public final class SpreadsheetXml implements Extractor {

    private static final int LARGEST = 32 << 20;
    private static final Map<String, String> NAMED_FORMATS = Map.of(
            "Percent", "0.00%",
            "Standard", "#,##0.00",
            "Fixed", "0.00",
            "Currency", "#,##0.00",
            "General Number", "General",
            "Short Date", "yyyy-m-d",
            "Long Date", "yyyy年m月d日");

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        if (content.length > LARGEST) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE, "XML 表格超过 %d MB 的上限；请另存为 xlsx 后再上传。".formatted(LARGEST >> 20));
        }
        try {
            var book = DocumentHelper.readDocument(new ByteArrayInputStream(content))
                    .getDocumentElement();
            var patterns = patterns(book);
            var sheets = new ArrayList<SheetText>();
            for (var sheet : elements(book, "Worksheet")) {
                sheets.add(new Reading(sheet, patterns).read());
            }
            return WorkbookExtractor.extraction(sheets, 0);
        } catch (IOException | SAXException | RuntimeException broken) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "XML 表格已损坏或不完整，无法打开；请用 Excel 或 WPS 打开并另存为 xlsx 后再上传。", broken);
        }
    }

    private static Map<String, String> patterns(Element book) {
        var patterns = new HashMap<String, String>();
        for (var style : elements(book, "Style")) {
            for (var format : elements(style, "NumberFormat")) {
                var stated = attribute(format, "Format");
                patterns.put(attribute(style, "ID"), NAMED_FORMATS.getOrDefault(stated, stated));
            }
        }
        return patterns;
    }

    private static List<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int at = 0; at < found.getLength(); at++) {
            if (found.item(at) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String attribute(Element element, String name) {
        var own = element.getAttributeNS("urn:schemas-microsoft-com:office:spreadsheet", name);
        return own.isEmpty() ? element.getAttribute(name) : own;
    }

    private static int number(Element element, String name, int otherwise) {
        var printed = attribute(element, name);
        return printed.matches("\\d{1,7}") ? Integer.parseInt(printed) : otherwise;
    }

    /** One sheet being read: rows and cells without an index follow the one before. */
    private static final class Reading {

        private final Element source;
        private final Map<String, String> patterns;
        private final ShownNumber numbers = new ShownNumber(false);
        private final SheetText sheet;

        Reading(Element source, Map<String, String> patterns) {
            this.source = source;
            this.patterns = patterns;
            this.sheet = new SheetText(
                    attribute(source, "Name"),
                    elements(source, "Visible").stream()
                            .anyMatch(visible -> visible.getTextContent().contains("Hidden")));
        }

        SheetText read() throws ExtractionException {
            int row = -1;
            for (var line : elements(source, "Row")) {
                row = number(line, "Index", row + 2) - 1;
                if (attribute(line, "Hidden").equals("1")) {
                    sheet.noteHiddenRow(row);
                }
                readRow(line, row);
                row += number(line, "Span", 0);
            }
            return sheet;
        }

        private void readRow(Element line, int row) throws ExtractionException {
            int column = -1;
            for (var cell : elements(line, "Cell")) {
                column = number(cell, "Index", column + 2) - 1;
                int across = Math.min(number(cell, "MergeAcross", 0), 1 << 14);
                int down = number(cell, "MergeDown", 0);
                if (across + down > 0) {
                    sheet.merge(new CellRangeAddress(row, row + down, column, column + across));
                }
                for (var data : elements(cell, "Data")) {
                    sheet.put(row, column, shown(cell, data));
                }
                sheet.noteComments(elements(cell, "Comment").size());
                boolean withoutValue = !attribute(cell, "Formula").isEmpty()
                        && elements(cell, "Data").isEmpty();
                if (withoutValue) {
                    sheet.noteFormulaWithoutValue(row, column);
                }
                column += across;
            }
        }

        private String shown(Element cell, Element data) {
            var stored = data.getTextContent();
            if (data.getParentNode() != cell) {
                return "";
            }
            return switch (attribute(data, "Type")) {
                case "Number" ->
                    numbers.shown(stored.strip(), -1, patterns.getOrDefault(attribute(cell, "StyleID"), "General"));
                case "Boolean" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
                case "DateTime" -> stored.replaceFirst("T00:00:00(\\.0+)?$", "");
                default -> stored;
            };
        }
    }
}
