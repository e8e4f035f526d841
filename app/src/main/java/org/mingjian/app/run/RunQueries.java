package org.mingjian.app.run;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What is known of the benchmark runs (运行查询). */
@Component
class RunQueries extends StoreQueries {

    RunQueries(Store store) {
        super(store);
    }

    Optional<PublishedRun> published(Origin origin) {
        return first(
                """
                SELECT run_id, finished_at FROM benchmark_run WHERE published AND origin = $1
                ORDER BY finished_at DESC NULLS LAST LIMIT 1
                """,
                row -> {
                    var finished = row.getTimestamp("finished_at");
                    return new PublishedRun(
                            row.getString("run_id"), finished == null ? null : finished.toLocalDateTime());
                },
                origin.name());
    }

    List<RunRow> latest() {
        return list("""
                SELECT run_id, started_at, finished_at, state, message, origin, published FROM benchmark_run
                ORDER BY started_at DESC LIMIT 10
                """, row -> {
            var finished = row.getTimestamp("finished_at");
            return new RunRow(
                    row.getString("run_id"),
                    row.getTimestamp("started_at").toLocalDateTime(),
                    finished == null ? null : finished.toLocalDateTime(),
                    row.getString("state"),
                    text(row, "message"),
                    row.getString("origin"),
                    row.getBoolean("published"));
        });
    }
}
