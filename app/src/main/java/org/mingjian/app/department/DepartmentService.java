package org.mingjian.app.department;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.run.PublishedRuns;
import org.mingjian.data.model.Origin;
import org.springframework.stereotype.Service;

/** A department's profile (部门画像). */
@Service
class DepartmentService {

    private final DepartmentQueries queries;
    private final BenchmarkQueries benchmarks;
    private final PublishedRuns runs;

    DepartmentService(DepartmentQueries queries, BenchmarkQueries benchmarks, PublishedRuns runs) {
        this.queries = queries;
        this.benchmarks = benchmarks;
        this.runs = runs;
    }

    Optional<DepartmentPage> page(String departmentId) {
        return queries.facts(departmentId)
                .map(facts -> new DepartmentPage(
                        facts,
                        queries.years(departmentId),
                        queries.absences(departmentId),
                        queries.documents(departmentId),
                        queries.predecessors(departmentId)));
    }

    /** Empty while no run over data of the department's origin is published. */
    Optional<DepartmentBenchmarks> benchmarks(String departmentId, Origin origin, @Nullable Integer year) {
        return runs.of(origin)
                .map(run -> new DepartmentBenchmarks(
                        run,
                        benchmarks.standings(run.runId(), departmentId),
                        benchmarks.signals(run.runId(), departmentId),
                        benchmarks.notes(run.runId(), departmentId),
                        benchmarks.peers(run.runId(), departmentId, year)));
    }
}
