package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.DepartmentStates.State;

/**
 * The register of departments (部门名录): who confirms a new one, under which other names it is known, and what became of
 * it in a reorganisation. Every change is logged with who and when, and can be undone as long as nothing was built on it.
 *
 * @see "Decision 0075"
 */
public final class DepartmentRegister {

    private final Store store;

    DepartmentRegister(Store store) {
        this.store = store;
    }

    /** The departments that are not another's name, by place and name. */
    public List<RegisteredDepartment> all(Origin origin) {
        return store.ask(connection -> RegisterQueries.all(connection, origin));
    }

    /** Departments nobody has confirmed, each with its reports, where its name was read, and which it may be. */
    public List<UnconfirmedDepartment> unconfirmed() {
        return store.ask(connection -> {
            var known = RegisterQueries.all(connection, Origin.REAL);
            var waiting = new ArrayList<UnconfirmedDepartment>();
            for (var department : known) {
                if (!department.confirmed()) {
                    waiting.add(new UnconfirmedDepartment(
                            department,
                            RegisterQueries.reports(connection, department.departmentId()),
                            RegisterQueries.source(connection, department.departmentId()),
                            Similarity.of(department, known)));
                }
            }
            return waiting;
        });
    }

    /** What was done last, newest first. */
    public List<RegisterEntry> log(int most) {
        return store.ask(connection -> RegisterQueries.log(connection, most));
    }

    /** It is a department of its own. */
    public void confirm(String departmentId, String by) {
        store.change(connection -> {
            var department = find(connection, departmentId);
            DepartmentStates.set(connection, departmentId, State.CONFIRMED, null, by);
            return new RegisterLog(connection, by)
                    .add(RegisterEntry.Action.CONFIRMED, department, null, "“%s”确认为部门".formatted(department.name()));
        });
    }

    /** It is another department under another name: its reports move there, its name leads there from now on. */
    public void sameAs(String departmentId, String existingId, String by) {
        store.change(connection -> {
            var department = find(connection, departmentId);
            var existing = find(connection, existingId);
            check(!departmentId.equals(existingId), "一个部门不能并入它自己，请另选一个部门。");
            check(
                    DepartmentStates.of(connection, existingId) != State.ALIAS,
                    "“%s”已并入其他部门，请直接选并入后的部门。".formatted(existing.name()));
            check(!isAliased(connection, departmentId), "“%s”已有其他名称并入，请把那些名称先撤销。".formatted(department.name()));
            var number = new RegisterLog(connection, by)
                    .add(
                            RegisterEntry.Action.SAME_AS,
                            department,
                            existing,
                            "“%s”与“%s”是同一部门".formatted(department.name(), existing.name()));
            new DepartmentMoves(connection, number).move(departmentId, existingId);
            DepartmentStates.set(connection, departmentId, State.ALIAS, existingId, by);
            return number;
        });
    }

    /** It came out of an earlier department in that year; both stay, and a trend goes on from one to the other. */
    public void succeeds(String departmentId, String predecessorId, Succession kind, FiscalYear from, String by) {
        store.change(connection -> {
            var department = find(connection, departmentId);
            succession(connection, find(connection, predecessorId), department, kind, from, by);
            DepartmentStates.set(connection, departmentId, State.CONFIRMED, null, by);
            return new RegisterLog(connection, by)
                    .add(
                            RegisterEntry.Action.SUCCEEDS,
                            department,
                            find(connection, predecessorId),
                            "“%s”%d年起承接“%s”（%s）"
                                    .formatted(
                                            department.name(),
                                            from.value(),
                                            find(connection, predecessorId).name(),
                                            word(kind)));
        });
    }

    /** Another name of the department at its own place. */
    public void addAlias(String departmentId, String name, String by) {
        store.change(connection -> {
            var department = find(connection, departmentId);
            alias(connection, department, name, by);
            return new RegisterLog(connection, by)
                    .add(
                            RegisterEntry.Action.ALIAS,
                            department,
                            null,
                            "“%s”又名“%s”".formatted(department.name(), name.strip()));
        });
    }

    /** Takes back what the entry did. Throws {@link StoreException} with the reason where that cannot be. */
    public void undo(long number, String by) {
        store.change(connection -> new RegisterUndo(connection).undo(number));
    }

    /** Takes a table in, its good rows in one transaction and one entry of the log; what was wrong comes back row by row. */
    public RegisterTable.Imported importTable(String csv, String by) {
        var table = RegisterTable.parse(csv);
        return store.change(connection -> {
            var taking = new RegisterImport(connection, by);
            var imported = taking.take(table);
            if (imported.rows() > 0) {
                new RegisterLog(connection, by).addImport(imported.rows(), taking.steps());
            }
            return imported;
        });
    }

    /** As {@link #importTable(String, String)}, of bytes in UTF-8 or, as spreadsheets save them, in GB18030. */
    public RegisterTable.Imported importTable(byte[] csv, String by) {
        return importTable(RegisterTable.decode(csv), by);
    }

    /** The register as a table of the same columns. */
    public String exportTable(Origin origin) {
        return RegisterTable.write(all(origin));
    }

    static String word(Succession kind) {
        return switch (kind) {
            case RENAMED -> "更名";
            case MERGED -> "合并";
            case SPLIT -> "拆分";
        };
    }

    static void alias(Connection connection, Department department, String name, String by) throws SQLException {
        var printed = name.strip();
        check(printed.length() >= 2, "名称“%s”太短，请填写完整名称。".formatted(printed));
        for (var other : DepartmentStates.aliases(connection).entrySet()) {
            boolean taken = other.getValue().stream()
                    .anyMatch(known -> Identifiers.comparable(known).equals(Identifiers.comparable(printed)));
            check(
                    !taken || !other.getKey().equals(department.id()),
                    "“%s”已经是“%s”的别名。".formatted(printed, department.name()));
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO department_alias SELECT department_id, ?, ?, ?, origin FROM department WHERE department_id = ?
                """)) {
            insert.setString(1, printed);
            insert.setString(2, by);
            insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
            insert.setString(4, department.id());
            insert.executeUpdate();
        }
    }

    static void succession(
            Connection connection, Department from, Department to, Succession kind, FiscalYear year, String by)
            throws SQLException {
        check(!from.id().equals(to.id()), "“%s”不能承接它自己，请另选一个部门。".formatted(to.name()));
        check(!leads(connection, to.id(), from.id()), "“%s”已在“%s”之后，前后关系不能成环。".formatted(from.name(), to.name()));
        try (var insert = connection.prepareStatement("""
                INSERT INTO department_succession SELECT department_id, ?, ?, ?, ?, ?, origin FROM department
                WHERE department_id = ?
                """)) {
            insert.setString(1, to.id());
            insert.setString(2, kind.name());
            insert.setInt(3, year.value());
            insert.setString(4, by);
            insert.setObject(5, LocalDateTime.now(ZoneOffset.UTC));
            insert.setString(6, from.id());
            insert.executeUpdate();
        }
    }

    /** Whether the successions lead from one department to the other. */
    private static boolean leads(Connection connection, String from, String to) throws SQLException {
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            var id = next.removeLast();
            if (id.equals(to)) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(successors(connection, id));
            }
        }
        return false;
    }

    private static List<String> successors(Connection connection, String id) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT successor_id FROM department_succession WHERE department_id = ?")) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                var ids = new ArrayList<String>();
                while (result.next()) {
                    ids.add(result.getString(1));
                }
                return ids;
            }
        }
    }

    private static boolean isAliased(Connection connection, String id) throws SQLException {
        return DepartmentStates.aliasOf(connection).containsValue(id);
    }

    static void check(boolean allowed, String sentence) {
        if (!allowed) {
            throw new StoreException(StoreException.Category.NOT_ALLOWED, sentence);
        }
    }

    private static Department find(Connection connection, String id) throws SQLException {
        return Departments.byId(connection, id)
                .orElseThrow(() -> new StoreException(StoreException.Category.NOT_ALLOWED, "没有这个部门，可能已被移除；请刷新页面后再试。"));
    }
}
