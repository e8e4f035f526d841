package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;

/** The departments of an origin, looked up by name without asking the database each time (部门名录), for bulk tables. */
final class DepartmentDirectory {

    private final Connection connection;
    private final Origin origin;
    private final Map<String, List<Department>> byName = new HashMap<>();
    private final List<Department> created = new ArrayList<>();

    DepartmentDirectory(Connection connection, Origin origin) throws SQLException {
        this.connection = connection;
        this.origin = origin;
        for (var department : Departments.all(connection, origin)) {
            named(department.name()).add(department);
        }
    }

    private List<Department> named(String name) {
        return byName.computeIfAbsent(Identifiers.comparable(name), one -> new ArrayList<>(1));
    }

    /** As {@link Departments#findOrCreate}; what is created is written by {@link #flush}. */
    Department findOrCreate(ReportIdentity identity) throws SQLException {
        var known = named(String.valueOf(identity.department()));
        var fitting = Departments.choose(known, identity, origin);
        if (fitting.isEmpty()) {
            var department = Departments.create(identity, origin);
            known.add(department);
            created.add(department);
            return department;
        }
        var complete = Departments.complete(fitting.get(), identity);
        if (!complete.equals(fitting.get())) {
            known.set(known.indexOf(fitting.get()), complete);
            // One just created is not in the database yet and is changed there once it is.
            flush();
            Departments.update(connection, complete);
        }
        return complete;
    }

    void flush() throws SQLException {
        Departments.append(connection, List.copyOf(created), origin);
        created.clear();
    }
}
