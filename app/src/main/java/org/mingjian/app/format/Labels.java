package org.mingjian.app.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;
import org.mingjian.data.store.Succession;

/** The Chinese words for what the code names (界面用语). */
public final class Labels {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Labels() {}

    public static String of(Origin origin) {
        return switch (origin) {
            case REAL -> "真实";
            case SAMPLE -> "样例";
            case SYNTHETIC -> "模拟";
        };
    }

    public static String of(Succession kind) {
        return switch (kind) {
            case RENAMED -> "更名";
            case MERGED -> "合并";
            case SPLIT -> "拆分";
        };
    }

    public static String of(Severity severity) {
        return org.mingjian.analytics.audit.Labels.marked(severity);
    }

    /** Of a measure by its wire name; one this version does not know keeps it. */
    public static String measure(String wireName) {
        return Measure.ofWireName(wireName)
                .map(org.mingjian.analytics.audit.Labels::of)
                .orElse(wireName);
    }

    public static String of(AbsenceReason reason) {
        return org.mingjian.analytics.audit.Labels.of(reason);
    }

    public static String of(Slip slip) {
        return org.mingjian.analytics.audit.Labels.of(slip);
    }

    public static String of(LightColour colour) {
        return org.mingjian.analytics.audit.Labels.of(colour);
    }

    public static String of(Decision decision) {
        return switch (decision) {
            case UPHELD -> "属实";
            case PARTLY_UPHELD -> "部分属实";
            case REJECTED -> "不属实";
            case DEFERRED -> "暂缓";
        };
    }

    public static String of(FindingState state) {
        return switch (state) {
            case OPEN -> "未核实";
            case REOPENED -> "重新打开";
            case DEFERRED -> "暂缓";
            case UPHELD -> "属实";
            case PARTLY_UPHELD -> "部分属实";
            case REJECTED -> "不属实";
        };
    }

    public static String of(FindingFamily family) {
        return org.mingjian.analytics.audit.Labels.of(family);
    }

    public static String of(Certainty certainty) {
        return org.mingjian.analytics.audit.Labels.of(certainty);
    }

    public static String of(GovernmentLevel level) {
        return switch (level) {
            case CENTRAL -> "中央";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县区";
            case TOWNSHIP -> "乡镇";
        };
    }

    public static String of(ReportKind kind) {
        return switch (kind) {
            case SELF_EVALUATION -> "整体支出自评";
            case PROJECT_SELF_EVALUATION -> "项目支出自评";
            case VERIFICATION -> "财政核查";
            case FINAL_ACCOUNTS -> "部门决算";
            case THREE_PUBLIC -> "三公经费说明";
            case OTHER -> "其他材料";
        };
    }

    public static String of(ScoreRole role) {
        return org.mingjian.analytics.audit.Labels.of(role);
    }

    /** The level's word, or that the page does not say. */
    public static String level(@Nullable String level) {
        return level == null ? "级次未载明" : of(GovernmentLevel.valueOf(level));
    }

    public static String sector(@Nullable String sector) {
        return sector == null ? "条线未载明" : sector;
    }

    public static String year(int year) {
        return year + "年";
    }

    /** A moment kept in UTC, as the clock in China shows it. */
    public static String moment(@Nullable LocalDateTime utc) {
        return utc == null
                ? Figures.MISSING
                : MINUTE.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(CHINA));
    }

    /** A moment, as the clock in China shows it. */
    public static String moment(@Nullable Instant moment) {
        return moment == null ? Figures.MISSING : MINUTE.format(moment.atZone(CHINA));
    }
}
