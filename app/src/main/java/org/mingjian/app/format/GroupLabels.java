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

    /** The group a department was compared in, by its words: its level and sector, its level, or all. */
    public static String used(@Nullable String level, @Nullable String sector, String groupUsed) {
        return switch (groupUsed) {
            case "LEVEL_SECTOR" -> group(level, sector);
            case "LEVEL" -> group(level, null) + "（已放宽）";
            case "ALL" -> "全部（已放宽）";
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

    /** Which base of the three public expenses (口径). */
    public static String base(String base) {
        return switch (base) {
            case "FINAL" -> "决算";
            case "BUDGET" -> "预算";
            default -> base;
        };
    }

    /** What a place in the ranking is by. */
    public static String measure(String measure) {
        return switch (measure) {
            case "SUPPORTED_SCORE" -> "证据支持得分";
            case "CLAIMED_SCORE" -> "自评得分";
            case "EXECUTION_RATE" -> "执行率";
            default -> measure;
        };
    }

    /** How a department stands against its group; without a word where the job gives none. */
    public static String standing(@Nullable String standing) {
        return switch (standing) {
            case null -> Figures.MISSING;
            case "BETTER" -> "▲ 高于同类";
            case "NOT_DISTINGUISHABLE" -> "○ 无法区分";
            case "WORSE" -> "▼ 低于同类";
            default -> standing;
        };
    }

    /** Which deviation a PEFA band grades (可信度). */
    public static String deviation(String measure) {
        return switch (measure) {
            case "TOTAL" -> "总额偏差";
            case "COMPOSITION" -> "结构偏差";
            default -> measure;
        };
    }

    /** What happened to an amount of the three public expenses. */
    public static String change(String kind) {
        return switch (kind) {
            case "RATIO" -> "变动异常";
            case "STARTED" -> "从无到有";
            case "STOPPED" -> "从有到无";
            default -> kind;
        };
    }

    /** How far beyond the limits a change is; started and stopped ones have no tier. */
    public static String tier(@Nullable String tier) {
        return switch (tier) {
            case null -> Figures.MISSING;
            case "ASK" -> "▲应询问";
            case "WATCH" -> "◆可关注";
            default -> tier;
        };
    }

    /** What makes a self-score worth reading. */
    public static String signal(@Nullable String signal) {
        return switch (signal) {
            case null -> Figures.MISSING;
            case "RECOMPUTE" -> "核算不上";
            case "VERIFIED" -> "高于复核";
            case "RESIDUAL" -> "高于预期";
            case "INCOHERENT" -> "与事实不合";
            default -> signal;
        };
    }

    /** A term of the expected self-score, with what its coefficient is for. */
    public static String term(String term) {
        return switch (term) {
            case "INTERCEPT" -> "起点（三项佐证均为零）";
            case "EXECUTION_GAP" -> "执行率偏离100%，每1个百分点";
            case "QUANTITATIVE_SHARE" -> "量化指标占比，每1个百分点";
            case "ENTITLED_SHARE" -> "可核算的应得分率，每1个百分点";
            default -> term;
        };
    }

    /** Why there is no estimate. */
    public static String reason(@Nullable String code) {
        return switch (code) {
            case null -> "没有数值";
            case "NO_VALUES" -> "没有数值";
            case "SAMPLE_TOO_SMALL" -> "样本不足";
            case "NO_PRIOR_YEAR" -> "没有同口径的上年数";
            case "ZERO_BASE" -> "基数为零";
            case "NO_ENTITLED_SCORE" -> "没有可核算的应得分";
            case "NO_SPREAD" -> "数值全部相同";
            case "SINGLE_YEAR" -> "只有一年，无法估计波动";
            case "ABOVE_BUDGET" -> "支出超过预算，不参加排名";
            case "NO_SUPPORTED_SCORE" -> "没有可核实的得分";
            case "NO_VERIFIED_SCORE" -> "没有复核得分";
            case "NO_MODEL" -> "当年没有可用的预期模型";
            case "NO_EVIDENCE" -> "缺少建模所需的佐证";
            case "NO_FIT" -> "模型无法拟合";
            case "NO_BASELINE" -> "预期数不为正";
            default -> code;
        };
    }
}
