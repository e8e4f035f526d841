package org.mingjian.analytics.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.FindingType;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Box;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;

/**
 * The names of {@code inspect --json} (输出格式): the one place where the words of the code become those of the contract.
 * Absent is null; numbers keep their printed digits.
 */
final class WireFormat {

    private WireFormat() {}

    static Map<String, @Nullable Object> document(ExtractedDocument document) {
        return object(
                "file", document.file(),
                "sha256", document.sha256(),
                "format", document.format().name().toLowerCase(Locale.ROOT),
                "pages", document.pages(),
                "paragraphs", document.paragraphs().size(),
                "tables", document.grids().size());
    }

    static Map<String, @Nullable Object> refused(String file) {
        return object("file", file, "sha256", null, "format", null, "pages", null, "paragraphs", null, "tables", null);
    }

    static Map<String, @Nullable Object> report(Inspection.Audited audited) {
        var report = audited.report();
        var outcome = audited.outcome();
        var identity = report.identity();
        var year = identity.fiscalYear();
        return object(
                "kind", identity.kind().name(),
                "project", identity.project(),
                "department", identity.department(),
                "province", identity.province(),
                "city", identity.city(),
                "county", identity.county(),
                "level", level(identity.level()),
                "sector", identity.sector(),
                "fiscalYear", year == null ? null : year.value(),
                "form", report.form(),
                "scores", list(report.scores(), WireFormat::score),
                "components", list(report.components(), WireFormat::component),
                "figures", list(report.figures(), WireFormat::figure),
                "absent", list(report.absences(), WireFormat::absent),
                "tasks", list(report.tasks(), WireFormat::task),
                "indicators", indicators(report, outcome),
                "claimedScore", outcome.claimedScore(),
                "supportedScore", outcome.supportedScore(),
                "verifiableShare", outcome.verifiableShare(),
                "light", light(outcome.light()),
                "findings", list(outcome.findings(), WireFormat::finding),
                "localisations", list(outcome.localisations(), WireFormat::localisation),
                "togetherWith", audited.togetherWith());
    }

    private static Map<String, @Nullable Object> light(Light light) {
        return object(
                "colour", name(light.colour()),
                "fixedColour", name(light.fixedColour()),
                "explanation", light.explanation());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Map<String, @Nullable Object> localisation(Localisation localisation) {
        return switch (localisation) {
            case Localisation.Suggested(var corrections, var arithmetic) ->
                object(
                        "corrections",
                        list(corrections, WireFormat::correction),
                        "arithmetic",
                        arithmetic,
                        "reason",
                        null);
            case Localisation.Undecided(var reason) -> withoutCorrections(reason);
            case Localisation.GaveUp(var reason) -> withoutCorrections(reason);
        };
    }

    private static Map<String, @Nullable Object> withoutCorrections(String reason) {
        return object("corrections", List.of(), "arithmetic", List.of(), "reason", reason);
    }

    private static Map<String, @Nullable Object> correction(Correction correction) {
        return object(
                "name", correction.name(),
                "printed", correction.printed(),
                "suggested", correction.suggested(),
                "slip", correction.slip().name(),
                "places", list(correction.places(), WireFormat::source));
    }

    static Map<String, @Nullable Object> problem(Problem problem) {
        return object("code", problem.code().name(), "message", problem.message(), "source", source(problem.source()));
    }

    private static Map<String, @Nullable Object> score(ScoreStatement score) {
        return object(
                "role", score.role().name(),
                "score", score.score().value(),
                "outOf", score.outOf() == null ? null : score.outOf().value(),
                "grade", score.grade(),
                "source", source(score.source()));
    }

    private static Map<String, @Nullable Object> component(ComponentScore component) {
        return object(
                "name", component.name(),
                "score", value(component.score()),
                "weight", value(component.weight()),
                "source", source(component.source()));
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        return object(
                "measure", figure.wireName(),
                "value", figure.number().value(),
                "unit", figure.unit().printed(),
                "unitPlace", figure.unitPlace().name(),
                "normalised", figure.normalised(),
                "basis", figure.basis() == null ? null : figure.basis().name(),
                "period", figure.period() == null ? null : figure.period().name(),
                "scope", scope(figure.scope()),
                "funding", figure.funding(),
                "label", figure.label(),
                "source", source(figure.source()));
    }

    private static Map<String, @Nullable Object> absent(AbsentFigure figure) {
        return object(
                "measure", figure.measure().wireName(),
                "reason", figure.reason().name(),
                "source", source(figure.source()));
    }

    private static Map<String, @Nullable Object> task(Task task) {
        return object(
                "name", task.name(),
                "budget", value(task.budget()),
                "executed", value(task.executed()),
                "rate", value(task.rate()),
                "unit", task.unit().printed(),
                "source", source(task.source()));
    }

    private static List<Map<String, @Nullable Object>> indicators(Report report, AuditOutcome outcome) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (int at = 0; at < report.indicators().size(); at++) {
            var entitled = at < outcome.entitledScores().size()
                    ? outcome.entitledScores().get(at).points()
                    : null;
            lines.add(indicator(report.indicators().get(at), entitled));
        }
        return lines;
    }

    private static Map<String, @Nullable Object> indicator(IndicatorLine line, @Nullable BigDecimal entitled) {
        return object(
                "level1", line.level1(),
                "level2", line.level2(),
                "level3", line.level3(),
                "target", text(line.target()),
                "unit", line.measureUnit(),
                "actual", text(line.actual()),
                "weight", value(line.weight()),
                "score", value(line.score()),
                "verifiedScore", value(line.verifiedScore()),
                "entitledScore", entitled,
                "reason", text(line.deviationReason()),
                "source", source(line.source()));
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        return object(
                "rule", finding.rule(),
                "types", FindingType.codesOf(finding.rule()),
                "family", finding.family().name(),
                "severity", finding.severity().name(),
                "certainty", finding.certainty().name(),
                "title", finding.title(),
                "reported", finding.reported(),
                "expected", finding.expected(),
                "explanation", finding.explanation(),
                "points", finding.points(),
                "amount", finding.amount(),
                "evidence", list(finding.evidence(), WireFormat::source),
                "counterparts", list(finding.counterparts(), WireFormat::counterpart));
    }

    private static Map<String, @Nullable Object> counterpart(Counterpart place) {
        return object("report", place.reportId(), "told", place.told(), "source", source(place.place()));
    }

    private static @Nullable Map<String, @Nullable Object> source(@Nullable SourceRef source) {
        return source == null
                ? null
                : object(
                        "page", source.page(),
                        "block", source.block(),
                        "row", source.row(),
                        "column", source.column(),
                        "quote", source.quote(),
                        "box", box(source.box()));
    }

    private static @Nullable Map<String, @Nullable Object> box(@Nullable Box box) {
        return box == null ? null : object("x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
    }

    private static @Nullable String level(@Nullable GovernmentLevel level) {
        return switch (level) {
            case CENTRAL -> "中央";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "区县级";
            case TOWNSHIP -> "乡镇级";
            case null -> null;
        };
    }

    private static @Nullable String scope(@Nullable Scope scope) {
        return switch (scope) {
            case OWN_OFFICE -> "本级";
            case CONSOLIDATED -> "汇总";
            case null -> null;
        };
    }

    private static @Nullable BigDecimal value(Reading<PrintedNumber> reading) {
        return reading.map(PrintedNumber::value).orElse(null);
    }

    private static @Nullable String text(Reading<String> reading) {
        Optional<String> text = reading.toOptional();
        return text.orElse(null);
    }

    private static <T> List<@Nullable Object> list(List<T> items, Function<T, @Nullable Object> shape) {
        var shaped = new ArrayList<@Nullable Object>();
        items.forEach(item -> shaped.add(shape.apply(item)));
        return shaped;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return object;
    }
}
