package org.mingjian.analytics.admission;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.read.ReadResult;

/**
 * A small language of files for tests, one paragraph a line: 部门 X, 年度 Y, 总分 N (a narrative), 指标 N (a form's line).
 * A file that begins with 损坏 cannot be taken apart, one with 故障 breaks the reader.
 */
final class PlainFiles {

    private PlainFiles() {}

    /** Steps whose auditor asks why the narrative's total is not the sum of the form's lines. */
    static Steps steps() {
        return new Steps(PlainFiles::extract, PlainFiles::read, PlainFiles::audit, 1, null);
    }

    static Steps stepsWithoutRules() {
        return new Steps(PlainFiles::extract, PlainFiles::read, report -> outcome(report, List.of()), 2, "规则集 2");
    }

    private static ExtractedDocument extract(String name, byte[] content) throws ExtractionException {
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("损坏")) {
            throw new ExtractionException(ProblemCode.DAMAGED_FILE, "文件“%s”已损坏，请重新导出。".formatted(name));
        }
        var blocks = new ArrayList<Block>();
        text.lines().forEach(line -> blocks.add(new Block.Paragraph(blocks.size() + 1, null, line)));
        return new ExtractedDocument(name, sha256(content), DocumentFormat.TXT, null, blocks, List.of());
    }

    private static ReadResult read(ExtractedDocument document) {
        var identity = new ReportIdentity(
                ReportKind.SELF_EVALUATION, after("部门 ", document), null, "某市", null, null, null, year(document), null);
        var scores = new ArrayList<ScoreStatement>();
        var lines = new ArrayList<IndicatorLine>();
        for (var paragraph : document.paragraphs()) {
            var text = paragraph.text();
            if (text.equals("故障")) {
                throw new IllegalStateException("the reader breaks");
            }
            if (text.startsWith("总分 ")) {
                var number = PrintedNumber.of(text.substring(3));
                scores.add(new ScoreStatement(ScoreRole.NARRATIVE, number, null, null, paragraph.place(number.raw())));
            }
            if (text.startsWith("指标 ")) {
                lines.add(line(PrintedNumber.of(text.substring(3)), paragraph.place(text)));
            }
        }
        var report = new Report(identity, null, scores, List.of(), List.of(), List.of(), lines, List.of());
        return new ReadResult(scores.isEmpty() && lines.isEmpty() ? List.of() : List.of(report), List.of());
    }

    private static IndicatorLine line(PrintedNumber score, SourceRef place) {
        return new IndicatorLine(
                null,
                null,
                "指标",
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                null,
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.of(score, place),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                place);
    }

    private static AuditOutcome audit(Report report) {
        var sum = report.indicators().stream()
                .flatMap(line -> line.score().map(PrintedNumber::value).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var findings = report.scores().stream()
                .filter(score -> !report.indicators().isEmpty())
                .filter(score -> score.score().value().compareTo(sum) != 0)
                .map(score -> new Finding(
                        "test.sum",
                        1,
                        FindingFamily.ARITHMETIC,
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "总分与各项之和不符",
                        score.score().raw(),
                        sum.toPlainString(),
                        "合计 " + sum,
                        null,
                        List.of(report.indicators().getFirst().source(), score.source())))
                .toList();
        return outcome(report, findings);
    }

    private static AuditOutcome outcome(Report report, List<Finding> findings) {
        var entitled = report.indicators().stream()
                .map(line -> new EntitledScore(null, "无匹配规则"))
                .toList();
        return new AuditOutcome(null, null, null, entitled, findings, List.of(), Light.notComputable("没有逐行得分"));
    }

    private static @Nullable FiscalYear year(ExtractedDocument document) {
        var year = after("年度 ", document);
        return year == null ? null : new FiscalYear(Integer.parseInt(year));
    }

    private static @Nullable String after(String key, ExtractedDocument document) {
        return document.paragraphs().stream()
                .map(Block.Paragraph::text)
                .filter(text -> text.startsWith(key))
                .map(text -> text.substring(key.length()))
                .findFirst()
                .orElse(null);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
