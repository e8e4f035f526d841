package org.mingjian.data.extract.excel;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of one xlsx sheet as it goes by, so that a long sheet needs no tree (工作表流式读取). */
final class SheetHandler extends DefaultHandler {

    private static final int WIDEST = 1 << 14;

    private final SheetText sheet;
    private final SharedStrings strings;
    private final StylesTable styles;
    private final ShownNumber numbers;
    private final StringBuilder text = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean collecting;
    private boolean phonetic;

    SheetHandler(SheetText sheet, SharedStrings strings, StylesTable styles, ShownNumber numbers) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> hasFormula = true;
            case "v" -> collect(true);
            case "t" -> collect(!phonetic);
            case "rPh" -> phonetic = true;
            case "col" -> noteColumn(attributes);
            case "mergeCell" -> merge(attributes.getValue("ref"));
            case "oddHeader", "oddFooter", "firstHeader", "firstFooter", "evenHeader", "evenFooter" -> {
                text.setLength(0);
                collecting = true;
            }
            default -> {}
        }
    }

    private void collect(boolean wanted) {
        collecting = wanted;
        hasValue = true;
    }

    private void beginRow(Attributes attributes) {
        row = number(attributes.getValue("r"), row + 2) - 1;
        column = -1;
        if (isTrue(attributes.getValue("hidden"))) {
            sheet.noteHiddenRow(row);
        }
    }

    private void beginCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference != null && reference.matches("[A-Z]{1,3}\\d{1,7}")
                ? new CellReference(reference).getCol()
                : column + 1;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        text.setLength(0);
        hasFormula = false;
        hasValue = false;
    }

    private void noteColumn(Attributes attributes) {
        if (!isTrue(attributes.getValue("hidden"))) {
            return;
        }
        int last = Math.min(number(attributes.getValue("max"), 0), WIDEST);
        for (int at = Math.max(1, number(attributes.getValue("min"), 1)); at <= last; at++) {
            sheet.noteHiddenColumn(at - 1);
        }
    }

    private void merge(@Nullable String reference) {
        if (reference != null && reference.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            sheet.merge(CellRangeAddress.valueOf(reference));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "oddHeader", "oddFooter", "firstHeader", "firstFooter", "evenHeader", "evenFooter" -> {
                collecting = false;
                sheet.addBesides(PageMargin.text(text.toString()));
            }
            default -> {}
        }
    }

    private void endCell() throws SAXException {
        if (hasFormula && (!hasValue || (text.isEmpty() && !type.equals("str")))) {
            sheet.noteFormulaWithoutValue(row, column);
            return;
        }
        try {
            sheet.put(row, Math.min(column, WIDEST - 1), shown());
        } catch (ExtractionException tooLarge) {
            throw new SAXException(tooLarge);
        }
    }

    private String shown() throws SAXException {
        var stored = text.toString();
        return switch (type) {
            case "s" -> shared(stored.strip());
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> stored.isBlank() ? "" : number(stored.strip());
            default -> stored;
        };
    }

    private String shared(String index) throws SAXException {
        int at = number(index, -1);
        if (at < 0 || at >= strings.getUniqueCount()) {
            throw new SAXException("no shared string " + index);
        }
        return strings.getItemAt(at).getString();
    }

    private String number(String stored) {
        if (style >= styles.getNumCellStyles()) {
            return numbers.shown(stored, 0, "General");
        }
        var cellStyle = styles.getStyleAt(style);
        var pattern = cellStyle.getDataFormatString();
        return numbers.shown(stored, cellStyle.getDataFormat(), pattern == null ? "General" : pattern);
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int number(@Nullable String printed, int otherwise) {
        return printed != null && printed.matches("\\d{1,8}") ? Integer.parseInt(printed) : otherwise;
    }
}
