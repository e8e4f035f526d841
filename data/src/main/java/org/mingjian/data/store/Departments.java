package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** The columns a later page or list may fill in. */
    private static final Map<String, Function<Department, @Nullable Object>> FILLED_IN = Map.of(
            "province", Department::province,
            "city", Department::city,
            "county", Department::county,
            "level", Department::level,
            "sector", Department::sector);

    private Departments() {}

    static Department findOrCreate(Connection connection, ReportIdentity identity, Origin origin) throws SQLException {
        return findOrCreate(connection, identity, origin, null);
    }

    /** The document is the one the name was read from, if it is known. */
    static Department findOrCreate(
            Connection connection, ReportIdentity identity, Origin origin, @Nullable String sha256)
            throws SQLException {
        var fitting = choose(all(connection, origin), KnownNames.of(connection), identity, origin);
        if (fitting.isEmpty()) {
            var created = create(identity, origin);
            append(connection, List.of(created), origin);
            DepartmentStates.unconfirmed(connection, List.of(created), sha256, identity.departmentSource(), origin);
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
    static Optional<Department> choose(
            List<Department> known, KnownNames names, ReportIdentity identity, Origin origin) {
        var id = Identifiers.department(identity, origin);
        var same =
                known.stream().filter(department -> department.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return Optional.of(names.resolve(same.get(), known));
        }
        return only(known, names, department -> fits(department, identity))
                .or(() -> only(
                        known,
                        names,
                        department -> names.isAlias(department, identity) && !differs(department, identity)))
                .or(() -> only(known, names, department -> isPlainlySame(department, identity)));
    }

    /** The one department the fitting ones are; absent where they are several, or none. */
    private static Optional<Department> only(List<Department> known, KnownNames names, Predicate<Department> fitting) {
        var found = known.stream()
                .filter(fitting)
                .map(department -> names.resolve(department, known))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The same plain name at the very same place. */
    private static boolean isPlainlySame(Department known, ReportIdentity identity) {
        var printed = create(identity, Origin.REAL);
        return PlainName.samePlace(known, printed) && PlainName.of(known).equals(PlainName.of(printed));
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

    /** The columns that hold something now and held nothing before. */
    static List<String> filledIn(Department before, Department now) {
        var filled = new ArrayList<String>();
        for (var column : FILLED_IN.entrySet()) {
            if (column.getValue().apply(before) == null && column.getValue().apply(now) != null) {
                filled.add(column.getKey());
            }
        }
        return filled;
    }

    /** Takes back what was filled in. */
    static void empty(Connection connection, String id, List<String> columns) throws SQLException {
        for (var column : columns) {
            if (!FILLED_IN.containsKey(column)) {
                throw new IllegalArgumentException("no column that is filled in: " + column);
            }
            try (var update = connection.prepareStatement(
                    "UPDATE department SET " + column + " = NULL WHERE department_id = ?")) {
                update.setString(1, id);
                update.executeUpdate();
            }
        }
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

    static Optional<Department> byId(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT department_id, name, province, city, county, level, sector FROM department
                WHERE department_id = ? LIMIT 1
                """)) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                return result.next() ? Optional.of(department(result)) : Optional.empty();
            }
        }
    }

    static Origin origin(Connection connection, String id) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT origin FROM department WHERE department_id = ? LIMIT 1")) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalArgumentException("no department " + id);
                }
                return Origin.valueOf(result.getString(1));
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
