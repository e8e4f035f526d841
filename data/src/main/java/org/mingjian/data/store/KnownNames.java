package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.ReportIdentity;

/** Under which other names departments are known, as of one moment (别名). */
record KnownNames(Map<String, String> aliasOf, Map<String, List<String>> aliases) {

    KnownNames {
        aliasOf = Map.copyOf(aliasOf);
        aliases = Map.copyOf(aliases);
    }

    static KnownNames of(Connection connection) throws SQLException {
        return new KnownNames(DepartmentStates.aliasOf(connection), DepartmentStates.aliases(connection));
    }

    List<String> aliases(String departmentId) {
        return aliases.getOrDefault(departmentId, List.of());
    }

    /** The department this one is another name of, or itself. An alias never leads to an alias. */
    String aliasOf(String departmentId) {
        return aliasOf.getOrDefault(departmentId, departmentId);
    }

    Department resolve(Department found, List<Department> known) {
        var id = aliasOf(found.id());
        return known.stream()
                .filter(department -> department.id().equals(id))
                .findFirst()
                .orElse(found);
    }

    boolean isAlias(Department department, ReportIdentity identity) {
        var printed = Identifiers.comparable(identity.department());
        return aliases(department.id()).stream()
                .anyMatch(alias -> Identifiers.comparable(alias).equals(printed));
    }
}
