package org.mingjian.app.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** Which benchmark results can be shown (结果版本查询). */
@Component
class RunQueries extends StoreQueries {

    RunQueries(Store store) {
        super(store);
    }

    Optional<PublishedRun> published(Origin origin) {
        return first("""
            SELECT run_id, finished_at FROM benchmark_run WHERE published AND origin = $1
            ORDER BY finished_at DESC NULLS LAST LIMIT 1
            """, RunQueries::run, origin.name());
    }

    /** An earlier version, while its results are kept. */
    Optional<PublishedRun> kept(Origin origin, String runId) {
        return first(
                "SELECT run_id, finished_at FROM benchmark_run WHERE kept AND origin = $1 AND run_id = $2",
                RunQueries::run,
                origin.name(),
                runId);
    }

    private static PublishedRun run(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new PublishedRun(row.getString("run_id"), finished == null ? null : finished.toLocalDateTime());
    }
}
