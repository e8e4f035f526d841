package org.mingjian.data.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Box;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** Small reports, documents and outcomes for tests of the store. */
final class Reports {

    static final SourceRef CELL = SourceRef.cell(null, 2, 3, 4, "9.98");
    static final SourceRef SENTENCE = SourceRef.paragraph(1, 1, "自评得分97分");

    static final Light LIGHT = new Light(LightColour.RED, LightColour.NONE, "（99.75%-90%）÷99.75%=9.77%，超过5%，亮红灯");

    private Reports() {}

    static ReportIdentity identity(String department, @Nullable String city, int year) {
        return new ReportIdentity(
                ReportKind.SELF_EVALUATION,
                department,
                null,
                city,
                null,
                GovernmentLevel.CITY,
                null,
                new FiscalYear(year),
                null);
    }

    /** A form alone: a total, a component, a task, one line; no narrative. */
    static Report form(ReportIdentity identity) {
        return new Report(
                identity,
                "city-form",
                List.of(new ScoreStatement(ScoreRole.FORM, PrintedNumber.of("97"), PrintedNumber.of("100"), "优", CELL)),
                List.of(new ComponentScore("预算执行", number("9.98"), Reading.absent(AbsenceReason.FILLER, CELL), CELL)),
                List.of(figure(Measure.EXECUTED_AMOUNT, "1234.56", Unit.TEN_THOUSAND_YUAN, CELL)),
                List.of(new Task(
                        "道路养护",
                        number("100"),
                        number("95.13"),
                        Reading.absent(AbsenceReason.BLANK),
                        Unit.TEN_THOUSAND_YUAN,
                        CELL)),
                List.of(line("10", "9.98")),
                List.of());
    }

    static Report narrative(ReportIdentity identity) {
        return new Report(
                identity,
                null,
                List.of(new ScoreStatement(ScoreRole.NARRATIVE, PrintedNumber.of("97"), null, null, SENTENCE)),
                List.of(),
                List.of(figure(Measure.EXECUTION_RATE, "95.13", Unit.PERCENT, SENTENCE)),
                List.of(),
                List.of(),
                List.of(new NarrativeStatement("自评得分97分", SENTENCE)));
    }

    static Report withFigures(Report report, Figure... figures) {
        return new Report(
                report.identity(),
                report.form(),
                report.scores(),
                report.components(),
                List.of(figures),
                report.tasks(),
                report.indicators(),
                report.statements());
    }

    static Report withAbsences(Report report, AbsentFigure... absences) {
        return new Report(
                report.identity(),
                report.form(),
                report.scores(),
                report.components(),
                report.figures(),
                report.tasks(),
                report.indicators(),
                report.statements(),
                List.of(absences),
                report.tableBlocks());
    }

    static Figure figure(Measure measure, String digits, Unit unit, SourceRef place) {
        return new Figure(measure, PrintedNumber.of(digits), unit, UnitPlace.CELL, null, null, null, null, null, place);
    }

    static Figure figure(Measure measure, String digits, Scope scope, SourceRef place) {
        return new Figure(
                measure,
                PrintedNumber.of(digits),
                Unit.TEN_THOUSAND_YUAN,
                UnitPlace.CELL,
                null,
                null,
                scope,
                null,
                null,
                place);
    }

    static IndicatorLine line(String weight, String score) {
        return new IndicatorLine(
                "产出指标",
                "数量指标",
                "养护里程",
                Reading.of("≥120公里", CELL),
                "公里",
                Reading.absent(AbsenceReason.BLANK),
                number(weight),
                number(score),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                CELL);
    }

    private static Reading<PrintedNumber> number(String digits) {
        return Reading.of(PrintedNumber.of(digits), CELL);
    }

    static Finding finding(String rule, String reported) {
        return new Finding(
                rule,
                1,
                FindingFamily.ARITHMETIC,
                Severity.HIGH,
                Certainty.CERTAIN,
                "总分与分项之和不符",
                reported,
                "88",
                "35+25+14+5+0+9=88",
                new BigDecimal("9"),
                List.of(SENTENCE, CELL));
    }

    static AuditedReport audited(Report report, Finding... findings) {
        var entitled = new ArrayList<EntitledScore>();
        report.indicators().forEach(line -> entitled.add(new EntitledScore(new BigDecimal("9.5"), "按比例得9.5分")));
        var outcome = new AuditOutcome(
                new BigDecimal("97"),
                new BigDecimal("88"),
                new BigDecimal("0.3333333333"),
                entitled,
                List.of(findings),
                List.of(),
                LIGHT);
        return new AuditedReport(report, outcome, 1, null);
    }

    static ReceivedDocument received(String name, Origin origin) {
        var content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
        var blocks = List.<Block>of(
                new Block.Paragraph(1, 1, "一、自评得分97分"),
                new Block.Grid(2, 1, "自评表", List.of(new Block.Row(List.of(Block.Cell.of(1, 1, "\"分值\""))))));
        var document =
                new ExtractedDocument(name, Identifiers.sha256(content), DocumentFormat.DOCX, 3, blocks, List.of());
        return new ReceivedDocument(document, content, origin, List.of(), 1);
    }

    /** A document with pages: a paragraph of two lines on two pages, and a table on the second. */
    static ReceivedDocument printed(String name) {
        var content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
        var paragraph = new Block.Paragraph(
                1,
                1,
                "一、自评得分97分",
                List.of(
                        new Block.Line(0, 5, 1, box("72", "80.5", "50", "12")),
                        new Block.Line(5, 9, 2, box("72", "60", "40", "12"))));
        var cell = new Block.Cell(1, 1, 1, 1, "分值", 2, box("72.5", "100", "30", "20"));
        var grid = new Block.Grid(2, 2, null, List.of(new Block.Row(List.of(cell))));
        var document = new ExtractedDocument(
                name, Identifiers.sha256(content), DocumentFormat.PDF, 2, List.of(paragraph, grid), List.of());
        return new ReceivedDocument(document, content, Origin.REAL, List.of(), 1);
    }

    private static Box box(String x, String y, String width, String height) {
        return new Box(new BigDecimal(x), new BigDecimal(y), new BigDecimal(width), new BigDecimal(height));
    }
}
