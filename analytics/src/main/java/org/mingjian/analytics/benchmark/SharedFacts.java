package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What all jobs of a run rest on, computed once however many of them ask at the same time (公用事实). */
final class SharedFacts implements AutoCloseable {

    private final SparkSession session;
    private final Tables tables;
    private @Nullable KeptFrame reports;
    private @Nullable KeptFrame departments;
    private @Nullable Dataset<Row> groups;
    private @Nullable Years years;

    record Years(int first, int count) {}

    SharedFacts(SparkSession session, Tables tables) {
        this.session = session;
        this.tables = tables;
    }

    SparkSession session() {
        return session;
    }

    Tables tables() {
        return tables;
    }

    synchronized Dataset<Row> reports(Facts facts) {
        var known = reports;
        if (known == null) {
            known = KeptFrame.of(session, ReportFacts.of(facts).repartition(col("department_no")));
            // Computed before a second job asks for them: two at a time would read everything twice.
            known.rows().count();
            reports = known;
        }
        return known.rows();
    }

    synchronized Dataset<Row> departments() {
        var known = departments;
        if (known == null) {
            var numbered = ReportFacts.counted(tables)
                    .select("department_id")
                    .distinct()
                    .withColumn("department_no", expr("row_number() OVER (ORDER BY department_id)"));
            known = KeptFrame.of(session, numbered);
            departments = known;
        }
        return known.rows();
    }

    synchronized Dataset<Row> groups() {
        var known = groups;
        if (known == null) {
            var rows = ReportFacts.counted(tables)
                    .select("fiscal_year", "level", "sector")
                    .distinct()
                    .orderBy("fiscal_year", "level", "sector")
                    .collectAsList();
            var numbered = IntStream.range(0, rows.size())
                    .mapToObj(at -> RowFactory.create(
                            at,
                            rows.get(at).get(0),
                            rows.get(at).get(1),
                            rows.get(at).get(2)))
                    .toList();
            var schema = "group_no INT, fiscal_year INT, level STRING, sector STRING";
            known = session.createDataFrame(numbered, StructType.fromDDL(schema));
            groups = known;
        }
        return known;
    }

    synchronized Years years() {
        var known = years;
        if (known == null) {
            var row = groups().agg(expr("min(fiscal_year)"), expr("max(fiscal_year)"))
                    .first();
            known = row.isNullAt(0) ? new Years(0, 1) : new Years(row.getInt(0), row.getInt(1) - row.getInt(0) + 1);
            years = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Stream.of(Optional.ofNullable(reports), Optional.ofNullable(departments))
                .flatMap(Optional::stream)
                .forEach(KeptFrame::release);
        reports = null;
        departments = null;
    }
}
