package org.mingjian.analytics.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;

/** A published table against plain SQL over the same dataset (对照), in every digit and in order. */
record OracleComparison(String table, double seconds, String counts, boolean agrees) {

    /** Computes the table by SQL, which is what {@code seconds} says, and holds the published one against it. */
    static OracleComparison of(Oracle oracle, String table, Path results) throws SQLException {
        long start = System.nanoTime();
        oracle.execute("CREATE OR REPLACE TABLE expected AS SELECT row_number() OVER () AS row_no, * FROM (%s)"
                .formatted(Oracle.text(table)));
        double seconds = (System.nanoTime() - start) / 1e9;
        oracle.execute(
                "CREATE OR REPLACE VIEW found AS SELECT row_number() OVER () AS row_no, * FROM read_parquet('%s/benchmark/%s/*.parquet')"
                        .formatted(results, table));
        var counts = oracle.query("""
                        SELECT (SELECT count(*) FROM expected) AS rows, (SELECT count(*) FROM found) AS published,
                            (SELECT count(*) FROM (FROM found EXCEPT FROM expected)) AS unlike
                        """).getFirst();
        var names =
                "SELECT string_agg(column_name, ',' ORDER BY column_index) AS names FROM duckdb_columns() WHERE table_name = '%s'";
        boolean sameNames = oracle.query(names.formatted("expected")).equals(oracle.query(names.formatted("found")));
        boolean sameRows = counts.matches("rows=([1-9]\\d*) published=\\1 unlike=0");
        return new OracleComparison(
                table, seconds, sameNames ? counts : counts + " other columns", sameNames && sameRows);
    }

    /** The first rows that are unlike, for whoever looks for the reason. */
    static String unlike(Oracle oracle) throws SQLException {
        return String.join(
                        "\n",
                        oracle.query("FROM (FROM found EXCEPT FROM expected) ORDER BY row_no LIMIT 2").stream()
                                .map("      published "::concat)
                                .toList())
                + "\n"
                + String.join(
                        "\n",
                        oracle.query("FROM (FROM expected EXCEPT FROM found) ORDER BY row_no LIMIT 2").stream()
                                .map("      by SQL    "::concat)
                                .toList());
    }
}
