package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;

/**
 * Finds the department a report is of, or makes it (部门归属).
 * The same department has the same name and origin, no part of its region differs, and either a part of the region is
 * the same, or the name says the place itself, or neither says any: 财政局 without a place is never taken for the
 * 财政局 of a known city. Of several that fit, none is chosen and a new one is made.
 */
final class Departments {

    /** A name that begins with its own place, such as 某某市某某局; 市财政局 does not. */
    private static final Pattern NAMES_PLACE =
            Pattern.compile("\\p{IsHan}{2,}?(省|自治区|市|县|区|自治州|州|盟|旗|镇|乡|街道)\\p{IsHan}{2,}.*");

    private Departments() {}

    static Department findOrCreate(Connection connection, ReportIdentity identity, Origin origin) throws SQLException {
        var fitting = choose(all(connection, origin), identity, origin);
        if (fitting.isEmpty()) {
            var created = create(identity, origin);
            append(connection, List.of(created), origin);
            return created;
        }
        var complete = complete(fitting.get(), identity);
        if (!complete.equals(fitting.get())) {
            update(connection, complete);
        }
        return complete;
    }

    static Department create(ReportIdentity identity, Origin origin) {
        return new Department(
                Identifiers.department(identity, origin),
                Objects.requireNonNull(identity.department()),
                identity.province(),
                identity.city(),
                identity.county(),
                identity.level(),
                identity.sector());
    }

    static void append(Connection connection, List<Department> created, Origin origin) throws SQLException {
        Rows.append(connection, "department", created, (row, number, item) -> row.text(item.id())
                .text(item.name())
                .text(item.province())
                .text(item.city())
                .text(item.county())
                .name(item.level())
                .text(item.sector())
                .name(origin));
    }

    /** The department among those known that the report is of. */
    static Optional<Department> choose(List<Department> known, ReportIdentity identity, Origin origin) {
        var id = Identifiers.department(identity, origin);
        var same =
                known.stream().filter(department -> department.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        var fitting =
                known.stream().filter(department -> fits(department, identity)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean fits(Department known, ReportIdentity identity) {
        var name = Identifiers.comparable(identity.department());
        if (!Identifiers.comparable(known.name()).equals(name) || differs(known, identity)) {
            return false;
        }
        return shares(known, identity)
                || NAMES_PLACE.matcher(name).matches()
                || Stream.of(
                                known.province(),
                                known.city(),
                                known.county(),
                                identity.province(),
                                identity.city(),
                                identity.county())
                        .allMatch(Objects::isNull);
    }

    private static boolean differs(Department known, ReportIdentity identity) {
        return differ(known.province(), identity.province())
                || differ(known.city(), identity.city())
                || differ(known.county(), identity.county());
    }

    private static boolean differ(@Nullable String known, @Nullable String printed) {
        return known != null && printed != null && !same(known, printed);
    }

    private static boolean shares(Department known, ReportIdentity identity) {
        return same(known.province(), identity.province())
                || same(known.city(), identity.city())
                || same(known.county(), identity.county());
    }

    private static boolean same(@Nullable String known, @Nullable String printed) {
        return known != null
                && printed != null
                && Identifiers.comparable(known).equals(Identifiers.comparable(printed));
    }

    /** What this page says and no earlier one did is added; what is known is not changed. */
    static Department complete(Department known, ReportIdentity identity) {
        return new Department(
                known.id(),
                known.name(),
                firstOf(known.province(), identity.province()),
                firstOf(known.city(), identity.city()),
                firstOf(known.county(), identity.county()),
                firstOf(known.level(), identity.level()),
                firstOf(known.sector(), identity.sector()));
    }

    static void update(Connection connection, Department department) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE department SET province = ?, city = ?, county = ?, level = ?, sector = ?
                WHERE department_id = ?
                """)) {
            update.setString(1, department.province());
            update.setString(2, department.city());
            update.setString(3, department.county());
            update.setString(
                    4, department.level() == null ? null : department.level().name());
            update.setString(5, department.sector());
            update.setString(6, department.id());
            update.executeUpdate();
        }
    }

    static List<Department> all(Connection connection, Origin origin) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT department_id, name, province, city, county, level, sector
                FROM department WHERE origin = ? ORDER BY department_id
                """)) {
            select.setString(1, origin.name());
            try (var result = select.executeQuery()) {
                var departments = new ArrayList<Department>();
                while (result.next()) {
                    departments.add(department(result));
                }
                return departments;
            }
        }
    }

    private static Department department(ResultSet result) throws SQLException {
        var level = result.getString("level");
        return new Department(
                result.getString("department_id"),
                result.getString("name"),
                result.getString("province"),
                result.getString("city"),
                result.getString("county"),
                level == null ? null : GovernmentLevel.valueOf(level),
                result.getString("sector"));
    }

    private static <T> @Nullable T firstOf(@Nullable T known, @Nullable T printed) {
        return known == null ? printed : known;
    }
}
