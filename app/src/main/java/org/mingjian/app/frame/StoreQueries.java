package org.mingjian.app.frame;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.store.Store;

/** Asks the store (查询): what every {@code *Queries} shares. Values are bound by number, {@code $1} the first. */
public abstract class StoreQueries {

    /** Which reports the filter bar lets through; binds {@code $1} to {@code $5} as {@link Filter#values()} gives them. */
    protected static final String REPORT_MATCHES = """
             report.current AND report.origin = $1
                AND ($2::INTEGER IS NULL OR report.fiscal_year = $2::INTEGER)
                AND ($3::VARCHAR IS NULL OR report.level = $3::VARCHAR)
                AND ($4::VARCHAR IS NULL OR report.sector = $4::VARCHAR)
                AND ($5::VARCHAR IS NULL OR report.county = $5::VARCHAR OR report.city = $5::VARCHAR
                     OR report.province = $5::VARCHAR)
            """;

    /**
     * The execution rate of each report (预算执行率): executed ÷ adjusted budget, a print in a table before one in the text,
     * as the benchmark takes them. None where an amount is not printed or the budget is zero.
     */
    protected static final String EXECUTION = """
            SELECT report_id,
                   CASE WHEN adjusted > 0 AND executed IS NOT NULL
                        THEN CAST(executed / adjusted AS DECIMAL(18, 8)) END AS rate,
                   adjusted, executed
            FROM (SELECT report_id,
                         arg_min(amount, (row_no IS NULL)::INTEGER * 1000000 + figure_no)
                             FILTER (measure = 'budget.final.total' AND amount IS NOT NULL) AS adjusted,
                         arg_min(amount, (row_no IS NULL)::INTEGER * 1000000 + figure_no)
                             FILTER (measure = 'executed.total' AND amount IS NOT NULL) AS executed
                  FROM figure
                  WHERE measure IN ('budget.final.total', 'executed.total')
                    AND (period IS NULL OR period = 'CURRENT')
                  GROUP BY report_id)
            """;

    /** The rates of {@link #EXECUTION} for basic or project expenditure; anything else is the total. */
    protected static String executionOf(String expenditure) {
        return switch (expenditure) {
            case "BASIC" ->
                EXECUTION.replace("budget.final.total", "budget.basic").replace("executed.total", "executed.basic");
            case "PROJECT" ->
                EXECUTION.replace("budget.final.total", "budget.project").replace("executed.total", "executed.project");
            default -> EXECUTION;
        };
    }

    private final Store store;

    protected StoreQueries(Store store) {
        this.store = store;
    }

    /** Makes one thing of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    protected <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var connection = store.connection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("数据库查询失败：" + broken.getMessage(), broken);
        }
    }

    protected <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    protected boolean exists(String table) {
        return first(
                                "SELECT count(*) FROM information_schema.tables WHERE table_name = $1",
                                row -> row.getInt(1),
                                table)
                        .orElse(0)
                > 0;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    protected static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    protected static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case BigDecimal exact -> exact;
            case Double rough -> rough.isNaN() ? null : BigDecimal.valueOf(rough);
            default -> new BigDecimal(value.toString());
        };
    }

    protected static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
