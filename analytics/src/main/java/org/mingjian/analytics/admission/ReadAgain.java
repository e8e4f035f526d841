package org.mingjian.analytics.admission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;

/** The reports of an original that was read again (重新读取的报告), found by whose and of what they are. */
final class ReadAgain {

    private record What(ReportKind kind, @Nullable FiscalYear year, String project) {

        static What of(ReportIdentity identity) {
            return new What(identity.kind(), identity.fiscalYear(), comparable(identity.project()));
        }
    }

    private final Map<What, Map<String, List<Report>>> reports = new LinkedHashMap<>();

    ReadAgain(List<Report> reports) {
        for (var report : reports) {
            this.reports
                    .computeIfAbsent(What.of(report.identity()), what -> new LinkedHashMap<>())
                    .computeIfAbsent(comparable(report.identity().department()), name -> new ArrayList<>(1))
                    .add(report);
        }
    }

    /** The one report of the department, or the only one there is of that kind, year and project. */
    Optional<Report> find(ReportIdentity wanted) {
        var same = reports.getOrDefault(What.of(wanted), Map.of());
        var named = same.getOrDefault(comparable(wanted.department()), List.of());
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        boolean single = same.size() == 1 && same.values().iterator().next().size() == 1;
        return single ? Optional.of(same.values().iterator().next().getFirst()) : Optional.empty();
    }

    List<Report> all() {
        return reports.values().stream()
                .flatMap(names -> names.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isSame(ReportIdentity one, ReportIdentity other) {
        return What.of(one).equals(What.of(other));
    }

    static boolean isSameDepartment(ReportIdentity one, ReportIdentity other) {
        return comparable(one.department()).equals(comparable(other.department()));
    }

    private static String comparable(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
