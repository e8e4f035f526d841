package org.mingjian.analytics.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;
import org.mingjian.data.model.SourceRef;

/** An inspection as a person reads it (核对单): what was read, what does not add up and why. */
final class PlainReport {

    private final Inspection inspection;
    private final StringBuilder text = new StringBuilder();

    PlainReport(Inspection inspection) {
        this.inspection = inspection;
    }

    String text() {
        line("── " + inspection.file() + " ──");
        inspection.reports().forEach(this::report);
        inspection.problems().stream().map(Problem::message).forEach(message -> line("！" + message));
        return text.toString().stripTrailing();
    }

    private void report(Inspection.Audited audited) {
        var report = audited.report();
        var identity = report.identity();
        var year = identity.fiscalYear();
        line("%s  %s  %s"
                .formatted(
                        Objects.requireNonNullElse(identity.department(), "（未找到部门名称）"),
                        year == null ? "（未找到年度）" : year.value() + "年度",
                        kind(identity.kind())));
        line("读到：得分 %d 处，金额与比率 %d 处，指标 %d 行，任务 %d 项"
                .formatted(
                        report.scores().size(),
                        report.figures().size(),
                        report.indicators().size(),
                        report.tasks().size()));
        var outcome = audited.outcome();
        line("自评得分 %s，证据支持得分 %s，可核算分值占比 %s"
                .formatted(
                        points(outcome.claimedScore()),
                        points(outcome.supportedScore()),
                        share(outcome.verifiableShare())));
        if (outcome.findings().isEmpty()) {
            line("未发现疑点。");
            return;
        }
        line("疑点 %d 条：".formatted(outcome.findings().size()));
        outcome.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::certainty))
                .forEach(this::finding);
        outcome.localisations().forEach(this::localisation);
    }

    /** What to change so that the figures agree; where that is open, only the sentence that says so. */
    private void localisation(Localisation localisation) {
        switch (localisation) {
            case Localisation.Suggested(var corrections, var arithmetic) -> {
                line("最小改法（供核对，未作改动）：");
                corrections.forEach(this::correction);
                arithmetic.forEach(sum -> line("      改后：" + sum));
            }
            case Localisation.Undecided(var reason) -> line("差错定位：" + reason);
            case Localisation.GaveUp(var reason) -> line("差错定位：" + reason);
        }
    }

    private void correction(Correction correction) {
        line("  %s %s → %s（%s）"
                .formatted(correction.name(), correction.printed(), correction.suggested(), slip(correction.slip())));
        line("      出处："
                + correction.places().stream()
                        .map(PlainReport::place)
                        .distinct()
                        .collect(Collectors.joining("；")));
    }

    private static String slip(Slip slip) {
        return switch (slip) {
            case ONE_DIGIT -> "疑错一位数字";
            case TRANSPOSED -> "疑相邻两位颠倒";
            case DIGIT_COUNT -> "疑多写或漏写一位";
            case DECIMAL_POINT -> "疑小数点错位";
            case SIGN -> "疑正负号相反";
            case UNIT -> "疑单位有误";
            case NONE -> "与印出的数差别较大";
        };
    }

    private void finding(Finding finding) {
        line("  %s %s%s".formatted(mark(finding.severity()), finding.title(), certainty(finding.certainty())));
        line("      " + finding.explanation());
        line("      出处："
                + finding.evidence().stream().map(PlainReport::place).distinct().collect(Collectors.joining("；")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    static String place(SourceRef source) {
        return Stream.of(
                        part("第%d页", source.page()),
                        part("第%d段", source.block()),
                        part("第%d行", source.row()),
                        part("第%d列", source.column()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining());
    }

    private static String part(String pattern, @Nullable Integer number) {
        return number == null ? "" : pattern.formatted(number);
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "无" : points.stripTrailingZeros().toPlainString() + "分";
    }

    private static String share(@Nullable BigDecimal share) {
        return share == null
                ? "无"
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case HIGH -> "▲高";
            case MEDIUM -> "◆中";
            case LOW -> "●低";
        };
    }

    private static String certainty(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "";
            case LIKELY -> "（可能）";
            case JUDGEMENT -> "（待判断）";
        };
    }

    static String kind(ReportKind kind) {
        return switch (kind) {
            case SELF_EVALUATION -> "部门整体支出绩效自评";
            case PROJECT_SELF_EVALUATION -> "项目支出绩效自评";
            case VERIFICATION -> "绩效自评核查";
            case FINAL_ACCOUNTS -> "部门决算";
            case THREE_PUBLIC -> "三公经费说明";
            case OTHER -> "其他文件";
        };
    }
}
