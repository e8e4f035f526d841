package org.mingjian.analytics.admission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mingjian.analytics.audit.AcrossReports;
import org.mingjian.analytics.audit.History;
import org.mingjian.analytics.audit.IndicatorVector;
import org.mingjian.analytics.audit.OtherReport;
import org.mingjian.analytics.audit.OwnWords;
import org.mingjian.analytics.audit.PastYear;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.statistics.MinHash;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.Comparison;
import org.mingjian.data.store.Neighbourhood;
import org.mingjian.data.store.TextSignature;

/** Holds a stored report against what is stored beside it by the rules that need other reports (库内对照核对). */
final class StoredComparison implements Comparison {

    private final RuleBook rules;

    StoredComparison(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Set<String> rules() {
        return AcrossReports.rules();
    }

    @Override
    public List<Finding> findings(Neighbourhood beside) {
        return AcrossReports.audit(
                rules,
                beside.report(),
                new History(
                        beside.years().stream().map(StoredComparison::year).toList(),
                        beside.sameYear().stream().map(StoredComparison::report).toList(),
                        beside.twins().stream().map(StoredComparison::report).toList(),
                        beside.text(),
                        beside.texts().stream()
                                .map(other -> new History.OtherText(report(other.report()), other.text()))
                                .toList(),
                        beside.documents(),
                        beside.documentsWith()));
    }

    private static PastYear year(Neighbourhood.Year year) {
        return year.reports().isEmpty()
                ? PastYear.notComparable(year.obstacle())
                : PastYear.of(
                        year.reports().stream().map(StoredComparison::report).toList());
    }

    private static OtherReport report(Neighbourhood.Neighbour neighbour) {
        return new OtherReport(neighbour.reportId(), neighbour.report().byItself());
    }

    @Override
    public OptionalLong vector(Report report) {
        return IndicatorVector.of(report)
                .map(vector -> OptionalLong.of(vector.hash()))
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<TextSignature> signature(List<NarrativeStatement> paragraphs) {
        var words = OwnWords.of(paragraphs);
        return words.isTelling()
                ? Optional.of(new TextSignature(
                        words.characters(),
                        words.exact(),
                        MinHash.bands(MinHash.signature(words.runs())),
                        words.sentences()))
                : Optional.empty();
    }
}
