package org.mingjian.app.department;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** A department's profile (部门画像). */
@Service
class DepartmentService {

    private final DepartmentQueries queries;

    DepartmentService(DepartmentQueries queries) {
        this.queries = queries;
    }

    Optional<DepartmentPage> page(String departmentId) {
        return queries.facts(departmentId)
                .map(facts -> new DepartmentPage(
                        facts,
                        queries.years(departmentId),
                        queries.documents(departmentId),
                        queries.predecessors(departmentId)));
    }
}
