package org.mingjian.app.format;

import org.jspecify.annotations.Nullable;

/** The Chinese words for peer groups and for the codes the benchmark results use (同类组用语). */
public final class GroupLabels {

    private GroupLabels() {}

    public static String group(@Nullable String level, @Nullable String sector) {
        var levelWord = level == null ? "各级次" : Labels.level(level);
        return sector == null ? levelWord + " · 各条线" : levelWord + " · " + sector;
    }

    /** The group a row's figures are of, after widening. */
    public static String used(String groupUsed) {
        return switch (groupUsed) {
            case "LEVEL_SECTOR" -> "级次×条线";
            case "LEVEL" -> "级次";
            case "ALL" -> "全部";
            default -> groupUsed;
        };
    }

    public static String expenditure(String expenditure) {
        return switch (expenditure) {
            case "TOTAL" -> "总支出";
            case "BASIC" -> "基本支出";
            case "PROJECT" -> "项目支出";
            default -> expenditure;
        };
    }

    public static String part(String part) {
        return switch (part) {
            case "TOTAL" -> "三公经费合计";
            case "ABROAD" -> "因公出国（境）";
            case "RECEPTION" -> "公务接待";
            case "VEHICLE" -> "公务用车";
            default -> part;
        };
    }

    /** Why there is no estimate. */
    public static String reason(@Nullable String code) {
        return switch (code) {
            case null -> "没有数值";
            case "SAMPLE_TOO_SMALL" -> "样本不足";
            case "NO_VALUES" -> "没有数值";
            case "NO_PRIOR_YEAR" -> "没有同口径的上年数";
            case "ZERO_BASE" -> "基数为零";
            case "NO_ENTITLED_SCORE" -> "没有可核算的应得分";
            default -> code;
        };
    }
}
