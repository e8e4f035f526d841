package org.mingjian.app.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What occurs in the store, for the filter bar (筛选项查询). */
@Component
class FilterQueries extends StoreQueries {

    FilterQueries(Store store) {
        super(store);
    }

    Map<Origin, Long> reports() {
        var counts = new EnumMap<Origin, Long>(Origin.class);
        list("""
            SELECT origin, count(*) AS reports FROM report WHERE current GROUP BY origin
            """, row -> counts.put(Origin.valueOf(row.getString("origin")), row.getLong("reports")));
        return counts;
    }

    List<Integer> years(Origin origin) {
        return list("""
            SELECT DISTINCT fiscal_year FROM report WHERE current AND origin = $1 ORDER BY fiscal_year DESC
            """, row -> row.getInt(1), origin.name());
    }

    List<String> levels(Origin origin) {
        var found = new ArrayList<>(list("""
            SELECT DISTINCT level FROM report WHERE current AND origin = $1 AND level IS NOT NULL
            """, row -> row.getString(1), origin.name()));
        found.sort((one, other) -> GovernmentLevel.valueOf(one).compareTo(GovernmentLevel.valueOf(other)));
        return found;
    }

    List<String> sectors(Origin origin) {
        return list("""
            SELECT DISTINCT sector FROM report WHERE current AND origin = $1 AND sector IS NOT NULL ORDER BY sector
            """, row -> row.getString(1), origin.name());
    }

    List<String> regions(Origin origin) {
        return list("""
            SELECT DISTINCT region FROM (
                SELECT unnest([province, city, county]) AS region FROM report WHERE current AND origin = $1)
            WHERE region IS NOT NULL ORDER BY region
            """, row -> row.getString(1), origin.name());
    }

    /** The versions of the benchmark results that are kept, the latest data first. */
    List<FilterChoices.Version> versions(Origin origin) {
        return list(
                """
                SELECT run_id, coalesce(data_at, finished_at) AS data_at, published FROM benchmark_run
                WHERE (kept OR published) AND origin = $1 ORDER BY 2 DESC
                """,
                row -> {
                    var dataAt = row.getTimestamp("data_at");
                    return new FilterChoices.Version(
                            row.getString("run_id"),
                            dataAt == null ? null : dataAt.toLocalDateTime(),
                            row.getBoolean("published"));
                },
                origin.name());
    }
}
