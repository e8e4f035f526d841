package org.mingjian.data.template;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.Unit;

/** The words the cells of a template may hold (单元格用语). */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> FILLERS = Set.of("", "/", "-", "—", "——", "－", "–", "无", "……", "…");

    private static final Map<String, GovernmentLevel> LEVELS = Map.ofEntries(
            Map.entry("中央", GovernmentLevel.CENTRAL),
            Map.entry("中央级", GovernmentLevel.CENTRAL),
            Map.entry("国家级", GovernmentLevel.CENTRAL),
            Map.entry("省", GovernmentLevel.PROVINCE),
            Map.entry("省级", GovernmentLevel.PROVINCE),
            Map.entry("省本级", GovernmentLevel.PROVINCE),
            Map.entry("自治区级", GovernmentLevel.PROVINCE),
            Map.entry("市", GovernmentLevel.CITY),
            Map.entry("市级", GovernmentLevel.CITY),
            Map.entry("市本级", GovernmentLevel.CITY),
            Map.entry("地级", GovernmentLevel.CITY),
            Map.entry("州级", GovernmentLevel.CITY),
            Map.entry("县", GovernmentLevel.COUNTY),
            Map.entry("县级", GovernmentLevel.COUNTY),
            Map.entry("区", GovernmentLevel.COUNTY),
            Map.entry("区级", GovernmentLevel.COUNTY),
            Map.entry("区县级", GovernmentLevel.COUNTY),
            Map.entry("县区级", GovernmentLevel.COUNTY),
            Map.entry("乡级", GovernmentLevel.TOWNSHIP),
            Map.entry("镇级", GovernmentLevel.TOWNSHIP),
            Map.entry("乡镇级", GovernmentLevel.TOWNSHIP));

    private static final Map<String, Scope> SCOPES = Map.of(
            "本级", Scope.OWN_OFFICE,
            "机关", Scope.OWN_OFFICE,
            "机关本级", Scope.OWN_OFFICE,
            "单位本级", Scope.OWN_OFFICE,
            "部门本级", Scope.OWN_OFFICE,
            "汇总", Scope.CONSOLIDATED,
            "部门汇总", Scope.CONSOLIDATED,
            "全部门", Scope.CONSOLIDATED,
            "全口径", Scope.CONSOLIDATED);

    private static final Map<String, Unit> UNITS = Map.of(
            "元", Unit.YUAN,
            "千元", Unit.THOUSAND_YUAN,
            "万元", Unit.TEN_THOUSAND_YUAN,
            "万", Unit.TEN_THOUSAND_YUAN,
            "百万元", Unit.MILLION_YUAN,
            "亿元", Unit.HUNDRED_MILLION_YUAN,
            "亿", Unit.HUNDRED_MILLION_YUAN);

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "全市合计", "全县合计", "全省合计");

    private Words() {}

    static boolean isFiller(String text) {
        return text.length() <= 2 && FILLERS.contains(text);
    }

    static @Nullable GovernmentLevel level(String text) {
        return LEVELS.get(text);
    }

    static @Nullable Scope scope(String text) {
        return SCOPES.get(text);
    }

    static @Nullable Unit unit(String text) {
        return UNITS.get(text);
    }

    static boolean isTotal(String department) {
        return TOTALS.contains(department);
    }

    /** The text for comparing: compatible characters alike, without white space. */
    static String comparable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean plain = letter >= '\u4e00' && letter <= '\u9fff' || letter > ' ' && letter < '\u007f';
            if (!plain) {
                return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
            }
        }
        return text;
    }
}
