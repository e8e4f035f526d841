package org.mingjian.app.department;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.department.DepartmentPage.AbsentLine;
import org.mingjian.app.department.DepartmentPage.DocumentLine;
import org.mingjian.app.department.DepartmentPage.Facts;
import org.mingjian.app.department.DepartmentPage.Predecessor;
import org.mingjian.app.department.DepartmentPage.YearLine;
import org.mingjian.app.document.Place;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.Succession;
import org.springframework.stereotype.Component;

/** What the profile asks the store (部门查询). */
@Component
class DepartmentQueries extends StoreQueries {

    /** The department and those it came out of, each until the year it ended. A chain is followed to its beginning. */
    private static final String LINEAGE = """
            WITH RECURSIVE lineage AS (
                SELECT $1::VARCHAR AS department_id, 9999 AS until, true AS renamed
                UNION
                SELECT s.department_id, least(s.year, lineage.until), lineage.renamed AND s.kind = 'RENAMED'
                FROM department_succession AS s JOIN lineage ON s.successor_id = lineage.department_id
            )
            """;

    DepartmentQueries(Store store) {
        super(store);
    }

    Optional<Facts> facts(String departmentId) {
        return first(
                """
                SELECT department_id, name, province, city, county, level, sector, origin FROM department
                WHERE department_id = $1 LIMIT 1
                """,
                row -> new Facts(
                        row.getString("department_id"),
                        row.getString("name"),
                        text(row, "province"),
                        text(row, "city"),
                        text(row, "county"),
                        text(row, "level"),
                        text(row, "sector"),
                        Origin.valueOf(row.getString("origin"))),
                departmentId);
    }

    List<YearLine> years(String departmentId) {
        return list(
                LINEAGE + """
                SELECT report.report_id, report.fiscal_year, report.kind, report.project, report.claimed_score,
                       report.supported_score, report.verified_score, report.grade, report.light,
                       report.light_explanation, execution.adjusted,
                       execution.executed, execution.rate, three_public.total_final, three_public.total_budget,
                       coalesce(found.findings, 0) AS findings, coalesce(found.high, 0) AS high,
                       CASE WHEN lineage.department_id <> $1 THEN report.department END AS predecessor, lineage.renamed
                FROM report
                JOIN lineage ON lineage.department_id = report.department_id AND report.fiscal_year < lineage.until
                LEFT JOIN three_public USING (report_id)
                LEFT JOIN (SELECT report_id, count(*) AS findings, count(*) FILTER (severity = 'HIGH') AS high
                           FROM finding GROUP BY report_id) AS found USING (report_id)
                LEFT JOIN (
                """ + EXECUTION + """
                ) AS execution USING (report_id)
                WHERE report.current
                ORDER BY report.fiscal_year, report.kind, report.project, report.department
                """,
                row -> new YearLine(
                        row.getString("report_id"),
                        row.getInt("fiscal_year"),
                        ReportKind.valueOf(row.getString("kind")),
                        text(row, "project"),
                        decimal(row, "claimed_score"),
                        decimal(row, "supported_score"),
                        decimal(row, "verified_score"),
                        text(row, "grade"),
                        decimal(row, "adjusted"),
                        decimal(row, "executed"),
                        decimal(row, "rate"),
                        decimal(row, "total_final"),
                        decimal(row, "total_budget"),
                        row.getLong("findings"),
                        row.getLong("high"),
                        light(text(row, "light")),
                        text(row, "light_explanation"),
                        text(row, "predecessor"),
                        row.getBoolean("renamed")),
                departmentId);
    }

    private static @Nullable LightColour light(@Nullable String name) {
        return name == null ? null : LightColour.valueOf(name);
    }

    List<Predecessor> predecessors(String departmentId) {
        return list(
                """
                SELECT d.department_id, d.name, s.kind, s.year
                FROM department_succession AS s JOIN department AS d USING (department_id)
                WHERE s.successor_id = $1 ORDER BY s.year DESC, d.name
                """,
                row -> new Predecessor(
                        row.getString("department_id"),
                        row.getString("name"),
                        Succession.valueOf(row.getString("kind")),
                        row.getInt("year")),
                departmentId);
    }

    /** What the department's current reports have a place for and no number, the latest year first. */
    List<AbsentLine> absences(String departmentId) {
        return list(
                """
                SELECT absent.*, report.fiscal_year
                FROM absent_figure AS absent JOIN report USING (report_id)
                WHERE report.current AND report.department_id = $1
                ORDER BY report.fiscal_year DESC, report.kind, report.project, report_id, absence_no
                """,
                row -> new AbsentLine(
                        row.getString("report_id"),
                        row.getInt("fiscal_year"),
                        row.getString("measure"),
                        AbsenceReason.valueOf(row.getString("reason")),
                        new Place(
                                1,
                                integer(row, "page"),
                                integer(row, "block"),
                                integer(row, "row_no"),
                                integer(row, "column_no"),
                                text(row, "quote"))),
                departmentId);
    }

    List<DocumentLine> documents(String departmentId) {
        return list(
                """
                SELECT document.file_name, document.format, report.fiscal_year, report.version, report.current,
                       document.received_at
                FROM report JOIN report_document USING (report_id) JOIN document USING (sha256)
                WHERE report.department_id = $1
                ORDER BY report.fiscal_year DESC, report.version DESC, document.file_name
                """,
                row -> {
                    var received = row.getTimestamp("received_at");
                    return new DocumentLine(
                            row.getString("file_name"),
                            row.getString("format"),
                            row.getInt("fiscal_year"),
                            row.getInt("version"),
                            row.getBoolean("current"),
                            received == null ? null : received.toLocalDateTime());
                },
                departmentId);
    }
}
