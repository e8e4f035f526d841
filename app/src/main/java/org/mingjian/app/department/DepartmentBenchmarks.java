package org.mingjian.app.department;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.run.PublishedRun;

/** What the published run says of a department (部门的基准). */
record DepartmentBenchmarks(
        PublishedRun run, List<Standing> standings, List<Signal> signals, List<Note> notes, Optional<PeerSet> peers) {

    /** Its place by a measure in a year (名次历史). */
    record Standing(
            int fiscalYear,
            String measure,
            @Nullable BigDecimal value,
            @Nullable String level,
            @Nullable String sector,
            String groupUsed,
            long count,
            @Nullable BigDecimal midrank,
            long tied,
            @Nullable Long first,
            @Nullable Long last,
            @Nullable BigDecimal drawnValue,
            @Nullable BigDecimal reliability,
            long years,
            @Nullable String standing,
            @Nullable String reason) {}

    /** What speaks against a self-score, and how credible the budget was (存疑信号). */
    record Signal(
            int fiscalYear,
            String reportId,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal recomputeGap,
            @Nullable String recomputeReason,
            @Nullable BigDecimal verifiedGap,
            @Nullable String verifiedReason,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal residual,
            @Nullable BigDecimal standardised,
            @Nullable String residualReason,
            long incoherent,
            @Nullable BigDecimal atStake,
            @Nullable String leading,
            @Nullable String totalBand,
            @Nullable BigDecimal variance,
            @Nullable String compositionBand) {}

    /** Something that stands out in a year, in the job's own terms (突出之处). */
    record Note(
            int fiscalYear,
            String kind,
            String what,
            @Nullable String detail,
            @Nullable String tier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal against,
            long count) {}

    /** Who is comparable in a year, the department itself first (同类单位). */
    record PeerSet(
            int fiscalYear,
            @Nullable String level,
            @Nullable String sector,
            long ownCount,
            String groupUsed,
            long count,
            long peers,
            @Nullable BigDecimal farthest,
            @Nullable String reason,
            List<Peer> members) {}

    record Peer(
            String departmentId,
            String department,
            int number,
            @Nullable BigDecimal distance,
            @Nullable String reportId,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal execution,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal threePublic,
            long findings) {

        boolean isItself() {
            return number == 0;
        }
    }
}
