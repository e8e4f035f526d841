package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.store.DepartmentStates.State;
import org.mingjian.data.store.RegisterEntry.Action;
import org.mingjian.data.store.RegisterTable.Line;
import org.mingjian.data.store.RegisterTable.RowError;

/** Takes a bureau's own list of departments into the register (名录导入): a good row is kept whatever the others are. */
final class RegisterImport {

    /** The list says of a department that the store has no report of. */
    private static final ReportKind ANY = ReportKind.OTHER;

    private final Connection connection;
    private final String by;
    private final List<RowError> errors = new ArrayList<>();
    private final List<RegisterLog.Step> steps = new ArrayList<>();
    private final Map<String, Department> known = new HashMap<>();

    RegisterImport(Connection connection, String by) throws SQLException {
        this.connection = connection;
        this.by = by;
        for (var department : Departments.all(connection, Origin.REAL)) {
            known.put(department.id(), department);
        }
    }

    /** What was changed, in its order. */
    List<RegisterLog.Step> steps() {
        return steps;
    }

    RegisterTable.Imported take(List<Line> lines) throws SQLException {
        int taken = 0;
        for (var line : lines) {
            if (isGood(line)) {
                take(line);
                taken++;
            }
        }
        return new RegisterTable.Imported(taken, errors);
    }

    private boolean isGood(Line line) {
        int before = errors.size();
        if (line.get(RegisterTable.NAME) == null) {
            refuse(line, RegisterTable.NAME, "没有填写部门名称");
        }
        var level = line.get(RegisterTable.LEVEL);
        if (level != null && RegisterTable.level(level) == null) {
            refuse(line, RegisterTable.LEVEL, "层级应填省级、市级、县级或乡级");
        }
        var year = line.get(RegisterTable.YEAR);
        if (year != null && year(year) == null) {
            refuse(line, RegisterTable.YEAR, "生效年度应是四位数的年份");
        }
        if (line.get(RegisterTable.SUCCESSOR) != null && year == null) {
            refuse(line, RegisterTable.YEAR, "填写了合并去向，还要填写生效年度");
        }
        var name = line.get(RegisterTable.NAME);
        if (name != null && name.equals(line.get(RegisterTable.SUCCESSOR))) {
            refuse(line, RegisterTable.SUCCESSOR, "合并去向不能是部门自己");
        }
        return errors.size() == before;
    }

    private void refuse(Line line, String column, String reason) {
        var value = line.get(column);
        errors.add(new RowError(line.number(), column, value == null ? "" : value, reason));
    }

    private static @Nullable FiscalYear year(String text) {
        var digits = text.replaceFirst("年度?$", "");
        if (!digits.matches("(19|20)\\d{2}") || Integer.parseInt(digits) < 1990) {
            return null;
        }
        return new FiscalYear(Integer.parseInt(digits));
    }

    private void take(Line line) throws SQLException {
        var department = confirmed(line, line.get(RegisterTable.NAME));
        var aliases = line.get(RegisterTable.ALIASES);
        if (aliases != null) {
            var known = DepartmentStates.aliases(connection).getOrDefault(department.id(), List.of());
            for (var alias : aliases.split("[、;；,，/]")) {
                if (alias.strip().length() > 1 && !known.contains(alias.strip())) {
                    DepartmentRegister.alias(connection, department, alias, by);
                    note(Action.ALIAS, department, null, "“%s”又名“%s”".formatted(department.name(), alias.strip()));
                }
            }
        }
        var successor = line.get(RegisterTable.SUCCESSOR);
        var year = line.get(RegisterTable.YEAR);
        if (successor != null && year != null) {
            succeed(line, department, confirmed(line, successor), year);
        }
    }

    private void succeed(Line line, Department from, Department to, String year) throws SQLException {
        var since = year(year);
        if (since == null || isKnown(from, to)) {
            return;
        }
        try {
            DepartmentRegister.succession(connection, from, to, Succession.MERGED, since, by);
            note(Action.SUCCEEDS, to, from.id(), "“%s”%d年起承接“%s”（合并）".formatted(to.name(), since.value(), from.name()));
        } catch (StoreException refused) {
            refuse(line, RegisterTable.SUCCESSOR, String.valueOf(refused.getMessage()));
        }
    }

    private boolean isKnown(Department from, Department to) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT count(*) FROM department_succession WHERE department_id = ? AND successor_id = ?")) {
            select.setString(1, from.id());
            select.setString(2, to.id());
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }

    /** The department of the row's place with this name, made when there is none, confirmed by being on the list. */
    private Department confirmed(Line line, @Nullable String name) throws SQLException {
        var level = line.get(RegisterTable.LEVEL);
        var own = name != null && name.equals(line.get(RegisterTable.NAME));
        var department = Departments.findOrCreate(
                connection,
                new ReportIdentity(
                        ANY,
                        name,
                        line.get(RegisterTable.PROVINCE),
                        line.get(RegisterTable.CITY),
                        line.get(RegisterTable.COUNTY),
                        level == null ? (GovernmentLevel) null : RegisterTable.level(level),
                        own ? line.get(RegisterTable.SECTOR) : null,
                        null,
                        null),
                Origin.REAL);
        noteChanges(department);
        if (DepartmentStates.of(connection, department.id()) == State.UNCONFIRMED) {
            DepartmentStates.set(connection, department.id(), State.CONFIRMED, null, by);
            note(Action.CONFIRMED, department, null, "“%s”确认为部门".formatted(department.name()));
        }
        return department;
    }

    private void noteChanges(Department department) {
        var before = known.put(department.id(), department);
        if (before == null) {
            note(Action.CREATED, department, null, "新建“%s”".formatted(department.name()));
            return;
        }
        var filled = Departments.filledIn(before, department);
        if (!filled.isEmpty()) {
            note(Action.FILLED_IN, department, String.join(",", filled), "补充“%s”的资料".formatted(department.name()));
        }
    }

    private void note(Action action, Department department, @Nullable String other, String sentence) {
        steps.add(new RegisterLog.Step(action, department.id(), other, sentence));
    }
}
