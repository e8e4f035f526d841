package org.mingjian.analytics.admission;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.SourceRef;

/**
 * What an audit concludes about a report of several files, told file by file (分文件的审核结果): a finding belongs to the file
 * of its first place; its places in other files are counterparts there.
 */
final class SplitOutcome {

    private final AssembledReport report;
    private final List<AssembledReport> all;

    SplitOutcome(AssembledReport report, List<AssembledReport> all) {
        this.report = report;
        this.all = all;
    }

    AuditOutcome of(AssembledReport.GivenPart part, AuditOutcome whole) {
        boolean lines = !part.given().report().indicators().isEmpty()
                && part.given().report().indicators().size()
                        == report.report().indicators().size();
        return new AuditOutcome(
                whole.claimedScore(),
                whole.supportedScore(),
                whole.verifiableShare(),
                lines ? whole.entitledScores() : part.given().alone().entitledScores(),
                whole.findings().stream()
                        .filter(finding -> isOf(part, finding.evidence().getFirst()))
                        .map(finding -> own(part, finding))
                        .toList(),
                whole.localisations().stream()
                        .filter(found -> isOf(part, found))
                        .map(found -> own(part, found))
                        .toList(),
                whole.light());
    }

    private boolean isOf(AssembledReport.GivenPart part, SourceRef place) {
        return report.partOf(place).index() == part.index();
    }

    private Finding own(AssembledReport.GivenPart part, Finding finding) {
        var evidence = new ArrayList<SourceRef>();
        var counterparts = new ArrayList<Counterpart>();
        for (var place : finding.evidence()) {
            var other = report.partOf(place);
            if (other.index() == part.index()) {
                evidence.add(part.own(place));
            } else {
                counterparts.add(new Counterpart(other.file(), "同一报告的另一文件", other.own(place)));
            }
        }
        finding.counterparts().forEach(place -> counterparts.add(named(place)));
        return new Finding(
                finding.rule(),
                finding.ruleVersion(),
                finding.family(),
                finding.severity(),
                finding.certainty(),
                finding.title(),
                finding.reported(),
                finding.expected(),
                finding.explanation(),
                finding.points(),
                finding.amount(),
                evidence,
                counterparts);
    }

    /** A report that is not stored is called by its file. */
    private Counterpart named(Counterpart place) {
        var other = all.get(Integer.parseInt(place.reportId()));
        var part = other.partOf(place.place());
        return new Counterpart(part.file(), place.told(), part.own(place.place()));
    }

    private boolean isOf(AssembledReport.GivenPart part, Localisation found) {
        return switch (found) {
            case Localisation.Suggested(var corrections, var ignored) ->
                corrections.stream()
                        .flatMap(correction -> correction.places().stream())
                        .findFirst()
                        .map(place -> isOf(part, place))
                        .orElse(true);
            case Localisation.Undecided ignored -> isFirst(part);
            case Localisation.GaveUp ignored -> isFirst(part);
        };
    }

    private boolean isFirst(AssembledReport.GivenPart part) {
        return report.parts().getFirst().index() == part.index();
    }

    private Localisation own(AssembledReport.GivenPart part, Localisation found) {
        return found instanceof Localisation.Suggested(var corrections, var arithmetic)
                ? new Localisation.Suggested(
                        corrections.stream()
                                .map(correction -> own(part, correction))
                                .toList(),
                        arithmetic)
                : found;
    }

    private Correction own(AssembledReport.GivenPart part, Correction correction) {
        return new Correction(
                correction.name(),
                correction.printed(),
                correction.suggested(),
                correction.slip(),
                correction.places().stream()
                        .filter(place -> isOf(part, place))
                        .map(part::own)
                        .toList());
    }
}
