package org.mingjian.data.extract.excel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A stored number as its cell shows it (单元格显示值), by its number format: 0.9857 under 0.00% is 98.57%.
 * Besides what POI knows: the date formats Chinese programs name by number alone, characters in quotes within dates, and
 * the sign for zero of the accounting format (会计专用), which POI follows with a digit.
 */
final class ShownNumber {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z]*)\"");
    private static final Pattern ZERO_DECORATION = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.|[?\"]|\\\\(?=.)");
    private static final Map<Integer, String> CHINESE_DATES = Map.ofEntries(
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, "h时mm分"),
            Map.entry(33, "h时mm分ss秒"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    ShownNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text as stored where it is no number. */
    String shown(String stored, int format, String stated) {
        if (!stored.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return stored;
        }
        var pattern = stated.startsWith("reserved") ? CHINESE_DATES.getOrDefault(format, "General") : stated;
        var zero = zeroSection(pattern);
        if (!zero.isEmpty() && new BigDecimal(stored).signum() == 0) {
            return zero;
        }
        var plain = DateUtil.isADateFormat(format, pattern)
                ? QUOTED.matcher(pattern).replaceAll("$1")
                : pattern;
        return formatter.formatRawCellContents(Double.parseDouble(stored), format, plain, from1904);
    }

    /** What the third section of a format shows for zero, if it shows no digit; empty where there is none such. */
    private static String zeroSection(String pattern) {
        var sections = pattern.split(";", -1);
        if (sections.length < 3 || sections[2].matches(".*[0#@].*")) {
            return "";
        }
        return ZERO_DECORATION.matcher(sections[2]).replaceAll("").strip();
    }
}
