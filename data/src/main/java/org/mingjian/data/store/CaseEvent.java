package org.mingjian.data.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Origin;

/**
 * One thing that was done about a finding (核实记录), as the log keeps it: what, by whom, when (UTC), and the finding's
 * rule and figures as they stood then. Numbers count from 1 within an origin. The hash covers every other field and,
 * through the previous hash, every row before it.
 */
public record CaseEvent(
        Origin origin,
        long number,
        Kind kind,
        Subject subject,
        @Nullable Decision decision,
        @Nullable String reason,
        String account,
        Instant happenedAt,
        String previousHash,
        String hash) {

    /** What was done; further kinds join when a finding can be assigned, asked about and closed. */
    public enum Kind {
        DECIDED
    }

    /** The finding as it stood. */
    public record Subject(
            String findingId,
            String reportId,
            String rule,
            int ruleVersion,
            @Nullable String reported,
            @Nullable String expected) {}

    /** What stands before the first row. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** The same row with the hash its fields have. */
    CaseEvent sealed() {
        return new CaseEvent(
                origin, number, kind, subject, decision, reason, account, happenedAt, previousHash, computedHash());
    }

    /** Every field with its length, so that no text can be moved from one field into the next. */
    String computedHash() {
        var fields = Arrays.asList(
                origin.name(),
                String.valueOf(number),
                kind.name(),
                subject.findingId(),
                subject.reportId(),
                subject.rule(),
                String.valueOf(subject.ruleVersion()),
                subject.reported(),
                subject.expected(),
                decision == null ? null : decision.name(),
                reason,
                account,
                happenedAt.toString(),
                previousHash);
        var text = fields.stream()
                .map(field -> field == null ? "-" : field.length() + ":" + field)
                .collect(Collectors.joining("|"));
        return Identifiers.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
