package org.mingjian.app.finding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.PicturedPage;
import org.mingjian.app.document.Place;
import org.mingjian.app.document.StoredBlock;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;

/** One finding with all that explains it (疑点详情). */
record FindingDetail(
        Facts facts,
        List<Place> places,
        List<StoredBlock> blocks,
        List<PicturedPage> pages,
        Peers peers,
        List<EarlierYear> years,
        List<String> files,
        List<String> problems,
        List<Suggestion> suggestions,
        List<OtherPage> others) {

    /** A place of another report that the finding holds against its own (对照处), as it is stored. */
    record OtherPlace(String reportId, String told, Place place) {}

    /** What another report says (对照报告): how people call it, whose it is, and the places on its page. */
    record OtherPage(
            String reportId,
            String told,
            List<Place> places,
            List<StoredBlock> blocks,
            List<PicturedPage> pages,
            List<String> files) {}

    /** A figure to change so that the report adds up (最小改法), and the sums that then hold; a suggestion only. */
    record Suggestion(String name, String printed, String suggested, Slip slip, String arithmetic) {}

    record Facts(
            String findingId,
            long number,
            String reportId,
            String departmentId,
            String department,
            int fiscalYear,
            ReportKind kind,
            @Nullable String sector,
            String rule,
            int ruleVersion,
            FindingFamily family,
            Severity severity,
            Certainty certainty,
            String title,
            @Nullable String reported,
            @Nullable String expected,
            @Nullable String explanation,
            @Nullable BigDecimal points,
            @Nullable BigDecimal amount,
            FindingState state,
            @Nullable LightColour light,
            @Nullable String lightExplanation,
            Origin origin) {}

    /** Departments of the same sector, level and year, and how many of them have a finding of this rule. */
    record Peers(long departments, long withFinding) {}

    /** A year of the same department, and whether it has a finding of this rule. */
    record EarlierYear(int fiscalYear, boolean hasFinding) {}
}
