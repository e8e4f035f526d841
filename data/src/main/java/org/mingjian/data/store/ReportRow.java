package org.mingjian.data.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;

/** The one row that says what report a version is, and what came of its audit (报告主行). */
record ReportRow(String reportId, Department department, AuditedReport audited, Origin origin) {

    void put(Rows row, int version, boolean current) throws SQLException {
        var outcome = audited.outcome();
        putIdentity(row, audited.report().identity())
                .text(audited.report().form())
                .integer(version)
                .flag(current)
                .points(outcome.claimedScore())
                .points(verifiedScore())
                .points(outcome.supportedScore())
                .text(grade())
                .rate(outcome.verifiableShare())
                .integer(audited.readerVersion())
                .text(audited.rulebookVersion())
                .name(origin)
                .name(outcome.light().colour())
                .name(outcome.light().fixedColour())
                .text(outcome.light().explanation());
        putNothingDerived(row);
    }

    /** Stake, priority, amount and open findings are derived once the findings are there. */
    private static void putNothingDerived(Rows row) throws SQLException {
        row.absent().absent().absent().absent();
    }

    /** What the page does not say is taken from the department, where another of its documents said it. */
    private Rows putIdentity(Rows row, ReportIdentity identity) throws SQLException {
        return row.text(reportId)
                .text(department.id())
                .text(identity.department())
                .text(firstOf(identity.province(), department.province()))
                .text(firstOf(identity.city(), department.city()))
                .text(firstOf(identity.county(), department.county()))
                .name(firstOf(identity.level(), department.level()))
                .text(firstOf(identity.sector(), department.sector()))
                .integer(Objects.requireNonNull(identity.fiscalYear()).value())
                .name(identity.kind())
                .text(identity.project());
    }

    private @Nullable BigDecimal verifiedScore() {
        return scores(ScoreRole.VERIFIED)
                .map(score -> score.score().value())
                .findFirst()
                .orElse(null);
    }

    /** The grade as printed: the form's, else the narrative's, else that of the verification. */
    private @Nullable String grade() {
        return Stream.of(ScoreRole.FORM, ScoreRole.NARRATIVE, ScoreRole.VERIFIED)
                .flatMap(this::scores)
                .map(ScoreStatement::grade)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<ScoreStatement> scores(ScoreRole role) {
        return audited.report().scores().stream().filter(score -> score.role() == role);
    }

    private static <T> @Nullable T firstOf(@Nullable T printed, @Nullable T known) {
        return printed == null ? known : printed;
    }
}
