package org.mingjian.analytics.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.FindingType;
import org.mingjian.analytics.audit.Labels;
import org.mingjian.analytics.audit.Stake;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.SourceRef;

/** The Chinese words of an inspection (核对单用语): one friendly way to say what was found, on the terminal and in HTML. */
final class Wording {

    private Wording() {}

    /** The reviewers' codes of a finding (疑点类型), set apart from what follows; empty when it has none. */
    static String types(Finding finding) {
        var codes = FindingType.codesOf(finding.rule());
        return codes.isEmpty() ? "" : String.join("、", codes) + "，";
    }

    /** What was read and how many points are in doubt, in one sentence. */
    static String summary(Inspection.Audited audited) {
        var findings = audited.outcome().findings();
        return "读到%s；%s"
                .formatted(
                        whose(audited.report()),
                        findings.isEmpty()
                                ? nothing(audited)
                                : "疑点 %d 条，其中确定 %d 条；%s。"
                                        .formatted(
                                                findings.size(),
                                                findings.stream()
                                                        .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                                                        .count(),
                                                doubt(audited.outcome())));
    }

    private static String nothing(Inspection.Audited audited) {
        return audited.togetherWith().isEmpty() ? "没有发现疑点。" : "没有列在本文件下的疑点，请看同一份报告的其他文件。";
    }

    static String whose(Report report) {
        var identity = report.identity();
        var year = identity.fiscalYear();
        return Stream.of(
                        Objects.requireNonNullElse(identity.department(), "（未找到部门名称）"),
                        identity.project() == null ? "" : "“" + identity.project() + "”",
                        year == null ? "（未找到年度）" : year.value() + "年度",
                        kind(identity.kind()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The points that all findings touch, and of them those that certain findings contradict. */
    private static String doubt(AuditOutcome outcome) {
        var claimed = outcome.claimedScore();
        var supported = outcome.supportedScore();
        if (claimed == null || supported == null) {
            return "没有自评总分，存疑分值不能计算";
        }
        var contradicted = claimed.subtract(supported);
        var stake = Stake.of(outcome).orElse(BigDecimal.ZERO).max(contradicted);
        if (stake.signum() == 0) {
            return "都不涉及得分";
        }
        if (stake.compareTo(contradicted) == 0) {
            return "存疑 " + points(stake);
        }
        return contradicted.signum() == 0
                ? "存疑 %s，都还不能确定扣减".formatted(points(stake))
                : "存疑 %s，其中确定不成立 %s".formatted(points(stake), points(contradicted));
    }

    /** What the incumbent system would show, and why. */
    static String light(Light light) {
        var colour = light.colour();
        return "现行系统预警灯：%s%s".formatted(colour == null ? "" : Labels.of(colour) + "。", light.explanation());
    }

    /** The gravest and surest first. */
    static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::certainty))
                .toList();
    }

    /** What is said where there is no finding. */
    static String agreeing(Inspection.Audited audited) {
        return audited.togetherWith().isEmpty() ? "读到的数字彼此都对得上，没有发现疑点。" : nothing(audited);
    }

    /** Which files were audited as one report. */
    static String together(Inspection.Audited audited) {
        return "与 %s 是同一份报告，合在一起核对；得分按合并后计算，疑点各列在所在的文件下。".formatted(String.join("、", audited.togetherWith()));
    }

    /** Which report, which file and where. */
    static String counterpart(Counterpart other) {
        return "%s（%s）%s".formatted(other.told(), other.reportId(), place(other.place()));
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

    /** A measure without a number, and why there is none. */
    static String absent(AbsentFigure figure) {
        return "%s：%s".formatted(Labels.of(figure.measure()), Labels.of(figure.reason()));
    }

    static String points(@Nullable BigDecimal points) {
        return points == null ? "无" : points.stripTrailingZeros().toPlainString() + " 分";
    }

    static String share(@Nullable BigDecimal share) {
        return share == null
                ? "无"
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
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
