package org.mingjian.data.exchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;

/**
 * Tells whether the data of a year changed (年度数据指纹): for each table the jobs read, how many rows the year's current
 * reports have and the sum of their hashes, whatever their order. A reorganisation of departments belongs to its year.
 * Two states of a year with equal fingerprints differ with a chance of about 2⁻⁶⁴ only.
 *
 * @see "Decision 0128"
 */
final class YearFingerprints {

    /** The tables the jobs read; an incremental snapshot holds no others, so that a job reading another one fails. */
    static final List<DatasetTable> TABLES = List.of(
            DatasetTable.REPORT,
            DatasetTable.FIGURE,
            DatasetTable.INDICATOR,
            DatasetTable.THREE_PUBLIC,
            DatasetTable.FINDING,
            DatasetTable.DEPARTMENT_SUCCESSION);

    private YearFingerprints() {}

    static List<BenchmarkRun.YearSeen> of(Connection connection, Origin origin) throws SQLException {
        var parts = new TreeMap<Integer, StringBuilder>();
        var reports = new TreeMap<Integer, Long>();
        for (var table : TABLES) {
            for (var year : sums(connection, table, origin).entrySet()) {
                parts.computeIfAbsent(year.getKey(), none -> new StringBuilder())
                        .append(table)
                        .append(year.getValue());
                if (table == DatasetTable.REPORT) {
                    reports.put(year.getKey(), year.getValue().rows());
                }
            }
        }
        var seen = new ArrayList<BenchmarkRun.YearSeen>();
        parts.forEach((year, text) ->
                seen.add(new BenchmarkRun.YearSeen(year, reports.getOrDefault(year, 0L), digest(text.toString()))));
        return seen;
    }

    private record Sum(long rows, BigInteger hashes) {}

    private static SortedMap<Integer, Sum> sums(Connection connection, DatasetTable table, Origin origin)
            throws SQLException {
        var sums = new TreeMap<Integer, Sum>();
        try (var query = connection.prepareStatement(sql(table))) {
            query.setString(1, origin.name());
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    sums.put(result.getInt(1), new Sum(result.getLong(2), new BigInteger(result.getString(3))));
                }
            }
        }
        return sums;
    }

    private static String sql(DatasetTable table) {
        var hashed = "hash(%s)".formatted(table.columnNames());
        if (!table.has("report_id")) {
            return "SELECT year, count(*), sum(%s::HUGEINT)::VARCHAR FROM %s WHERE origin = ? GROUP BY year"
                    .formatted(hashed, table.tableName());
        }
        return """
            SELECT years.fiscal_year, count(*), sum(hashes.hash::HUGEINT)::VARCHAR
            FROM (SELECT report_id, %s AS hash FROM %s) AS hashes
            JOIN (SELECT report_id, fiscal_year FROM report WHERE current AND origin = ?) AS years USING (report_id)
            GROUP BY years.fiscal_year
            """.formatted(hashed, table.tableName());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
