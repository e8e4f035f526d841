package org.mingjian.app.department;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.Place;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.store.Succession;

/** What is known of a department (部门画像). */
record DepartmentPage(
        Facts facts,
        List<YearLine> years,
        List<AbsentLine> absences,
        List<DocumentLine> documents,
        List<Predecessor> predecessors) {

    record Facts(
            String departmentId,
            String name,
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String level,
            @Nullable String sector,
            Origin origin) {}

    /** One current report, its own or a predecessor's: its year, what it claims and what was found. */
    record YearLine(
            String reportId,
            int fiscalYear,
            ReportKind kind,
            @Nullable String project,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal verified,
            @Nullable String grade,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal execution,
            @Nullable BigDecimal threePublic,
            @Nullable BigDecimal threePublicBudget,
            long findings,
            long high,
            @Nullable LightColour light,
            @Nullable String lightExplanation,
            @Nullable String predecessor,
            boolean renamed) {

        /** Whether the line may stand in one row of years with the department's own. */
        boolean isSameScope() {
            return predecessor == null || renamed;
        }
    }

    /** A department this one came out of (前身), from a year on. */
    record Predecessor(String departmentId, String name, Succession kind, int year) {}

    /** A measure, by its wire name, that a current report has a place for and no number (未列数的指标). */
    record AbsentLine(String reportId, int fiscalYear, String measure, AbsenceReason reason, Place place) {}

    record DocumentLine(
            String fileName,
            String format,
            int fiscalYear,
            int version,
            boolean current,
            @Nullable LocalDateTime received) {}
}
