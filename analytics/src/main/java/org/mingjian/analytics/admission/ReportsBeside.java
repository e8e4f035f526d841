package org.mingjian.analytics.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.History;
import org.mingjian.analytics.audit.OtherReport;
import org.mingjian.analytics.audit.PastYear;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.store.DocumentRole;
import org.mingjian.data.store.TextSignature;

/**
 * What stands beside each of the given reports (同批对照材料), looked up as the store does it. Of two reports alike the later
 * one is asked: the later year, within one year the one that was given later.
 */
final class ReportsBeside {

    private static final int YEARS_BACK = 2;

    /** As many as the store compares a text with. */
    private static final int MOST_ALIKE = 20;

    private final List<AssembledReport> reports;
    private final StoredComparison comparison;
    private final Map<List<Object>, AssembledReport> byKey = new HashMap<>();
    private final Map<List<Object>, List<AssembledReport>> byDepartmentAndYear = new HashMap<>();
    private final Map<Long, List<AssembledReport>> byVector = new HashMap<>();
    private final Map<Long, List<AssembledReport>> byBand = new HashMap<>();
    private final Map<Integer, TextSignature> signatures = new LinkedHashMap<>();
    private final Map<Long, Integer> documentsWith = new HashMap<>();

    ReportsBeside(List<AssembledReport> reports, RuleBook rules) {
        this.reports = reports;
        this.comparison = new StoredComparison(rules);
        // by identity: a document as a key would be hashed block by block
        var reportsOfFile = new IdentityHashMap<ExtractedDocument, Integer>();
        reports.forEach(report ->
                report.parts().forEach(part -> reportsOfFile.merge(part.given().document(), 1, Integer::sum)));
        for (var report : reports) {
            remember(report, reportsOfFile);
        }
    }

    private void remember(AssembledReport report, Map<ExtractedDocument, Integer> reportsOfFile) {
        if (report.isIdentified()) {
            byKey.putIfAbsent(AssembledReport.key(report.report()), report);
            byDepartmentAndYear
                    .computeIfAbsent(List.of(report.department(), report.year()), key -> new ArrayList<>())
                    .add(report);
        }
        comparison.vector(report.report()).ifPresent(vector -> byVector.computeIfAbsent(
                        vector, key -> new ArrayList<>())
                .add(report));
        boolean alone = report.parts().stream()
                .allMatch(part -> Objects.equals(reportsOfFile.get(part.given().document()), 1));
        if (alone) {
            comparison.signature(report.text()).ifPresent(signature -> sign(report, signature));
        }
    }

    private void sign(AssembledReport report, TextSignature signature) {
        signatures.put(report.number(), signature);
        Arrays.stream(signature.bands()).distinct().forEach(band -> byBand.computeIfAbsent(
                        band, key -> new ArrayList<>())
                .add(report));
        Arrays.stream(signature.passages())
                .distinct()
                .forEach(passage -> documentsWith.merge(passage, 1, Integer::sum));
    }

    History of(AssembledReport report) {
        boolean signed = signatures.containsKey(report.number());
        return new History(
                years(report),
                sameYear(report),
                others(comparison.vector(report.report()).stream()
                        .boxed()
                        .flatMap(vector -> before(report, byVector.get(vector)))),
                signed ? report.text() : List.of(),
                signed ? texts(report) : List.of(),
                signatures.size(),
                signed ? documentsWith(report) : Map.of());
    }

    private List<PastYear> years(AssembledReport report) {
        var years = new ArrayList<PastYear>();
        for (int back = 1; report.isIdentified() && back <= YEARS_BACK; back++) {
            var key = new ArrayList<>(AssembledReport.key(report.report()));
            key.set(1, new FiscalYear(report.year() - back));
            years.add(PastYear.of(others(Stream.ofNullable(byKey.get(key)))));
        }
        return years;
    }

    /**
     * Verifications, and the bureau's own tables, for a report that is neither; for a verification the reports it speaks
     * of.
     */
    private List<OtherReport> sameYear(AssembledReport report) {
        if (!report.isIdentified() || isYardstick(report) && !isVerification(report)) {
            return List.of();
        }
        var same = byDepartmentAndYear.getOrDefault(List.of(report.department(), report.year()), List.of());
        return others(
                same.stream().filter(other -> isVerification(report) ? !isYardstick(other) : speaksOfOthers(other)));
    }

    private static boolean isVerification(AssembledReport report) {
        return report.report().identity().kind() == ReportKind.VERIFICATION;
    }

    private static boolean isYardstick(AssembledReport report) {
        return report.report().identity().kind().isYardstick();
    }

    private static boolean speaksOfOthers(AssembledReport report) {
        return isVerification(report)
                || (isYardstick(report) && report.parts().stream().anyMatch(part -> part.role() == DocumentRole.DATA));
    }

    private List<History.OtherText> texts(AssembledReport report) {
        var shared = new LinkedHashMap<Integer, Integer>();
        var own = Objects.requireNonNull(signatures.get(report.number()));
        Arrays.stream(own.bands())
                .distinct()
                .boxed()
                .flatMap(band -> before(report, byBand.get(band)))
                .forEach(other -> shared.merge(other.number(), 1, Integer::sum));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_ALIKE)
                .map(entry -> reports.get(entry.getKey()))
                .map(other -> new History.OtherText(other(other), other.text()))
                .toList();
    }

    private Map<Long, Integer> documentsWith(AssembledReport report) {
        Set<Long> own = new HashSet<>();
        Arrays.stream(Objects.requireNonNull(signatures.get(report.number())).passages())
                .forEach(own::add);
        return own.stream()
                .filter(passage -> documentsWith.getOrDefault(passage, 0) > 1)
                .collect(Collectors.toMap(passage -> passage, passage -> documentsWith.getOrDefault(passage, 0)));
    }

    /** Those alike that the report is held against: of another department or year, and earlier in their order. */
    private Stream<AssembledReport> before(AssembledReport report, @Nullable List<AssembledReport> alike) {
        return alike == null || !report.isIdentified()
                ? Stream.empty()
                : alike.stream().filter(AssembledReport::isIdentified).filter(other -> isBefore(other, report));
    }

    private static boolean isBefore(AssembledReport other, AssembledReport report) {
        if (other.year() != report.year()) {
            return other.year() < report.year();
        }
        return !other.department().equals(report.department())
                && other.parts().getFirst().index() < report.parts().getFirst().index();
    }

    private static List<OtherReport> others(Stream<AssembledReport> reports) {
        return reports.map(ReportsBeside::other).toList();
    }

    private static OtherReport other(AssembledReport report) {
        return new OtherReport(report.key(), report.report().byItself());
    }
}
