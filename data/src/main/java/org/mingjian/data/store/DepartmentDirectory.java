package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;

/** The departments of an origin, looked up by name without asking the database each time (部门名录), for bulk tables. */
final class DepartmentDirectory {

    private final Connection connection;
    private final Origin origin;
    private final Map<String, List<Department>> byName = new HashMap<>();
    private final Map<String, List<Department>> byPlainName = new HashMap<>();
    private final Map<String, Department> byId = new HashMap<>();
    private final KnownNames names;
    private final List<Department> created = new ArrayList<>();

    DepartmentDirectory(Connection connection, Origin origin) throws SQLException {
        this.connection = connection;
        this.origin = origin;
        this.names = KnownNames.of(connection);
        Departments.all(connection, origin).forEach(this::add);
    }

    private void add(Department department) {
        byId.put(department.id(), department);
        named(department.name()).add(department);
        plainly(PlainName.of(department)).add(department);
        names.aliases(department.id()).forEach(alias -> named(alias).add(department));
    }

    private void replace(Department known, Department complete) {
        byId.put(complete.id(), complete);
        named(known.name()).remove(known);
        plainly(PlainName.of(known)).remove(known);
        names.aliases(known.id()).forEach(alias -> named(alias).remove(known));
        add(complete);
    }

    private List<Department> plainly(String name) {
        return byPlainName.computeIfAbsent(name, one -> new ArrayList<>(1));
    }

    /** Those of the same printed or plain name or alias, and those they are other names of. */
    private List<Department> candidates(ReportIdentity identity) {
        var found = new LinkedHashSet<Department>(named(String.valueOf(identity.department())));
        found.addAll(plainly(PlainName.of(Departments.create(identity, origin))));
        for (var department : List.copyOf(found)) {
            var other = byId.get(names.aliasOf(department.id()));
            if (other != null) {
                found.add(other);
            }
        }
        return List.copyOf(found);
    }

    private List<Department> named(String name) {
        return byName.computeIfAbsent(Identifiers.comparable(name), one -> new ArrayList<>(1));
    }

    /** As {@link Departments#findOrCreate}; what is created is written by {@link #flush}. */
    Department findOrCreate(ReportIdentity identity) throws SQLException {
        var fitting = Departments.choose(candidates(identity), names, identity, origin);
        if (fitting.isEmpty()) {
            var department = Departments.create(identity, origin);
            add(department);
            created.add(department);
            return department;
        }
        var complete = Departments.complete(fitting.get(), identity);
        if (!complete.equals(fitting.get())) {
            replace(fitting.get(), complete);
            // One just created is not in the database yet and is changed there once it is.
            flush();
            Departments.update(connection, complete);
        }
        return complete;
    }

    void flush() throws SQLException {
        Departments.append(connection, List.copyOf(created), origin);
        DepartmentStates.unconfirmed(connection, List.copyOf(created), null, null, origin);
        created.clear();
    }
}
