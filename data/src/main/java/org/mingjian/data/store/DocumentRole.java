package org.mingjian.data.store;

import java.util.Objects;
import org.mingjian.data.model.Report;

/** What a document contributes to a report (文件角色); only a document of the same role replaces one. */
public enum DocumentRole {
    /** The narrative, alone or with the form in the same file (自评报告正文). */
    TEXT,
    /** The form without a narrative (自评表); notes above and below it do not make it a narrative. */
    FORM,
    /** Tables of figures without scores (数据表). */
    DATA;

    /** Paragraphs with claims that still count as the notes of a form. */
    private static final int MOST_NOTES = 4;

    /** The role by what was read; the file's name and format say nothing about it. */
    public static DocumentRole of(Report report) {
        if (hasForm(report)) {
            return claimingParagraphs(report) > MOST_NOTES ? TEXT : FORM;
        }
        return isOnlyTables(report) ? DATA : TEXT;
    }

    private static boolean hasForm(Report report) {
        return !report.indicators().isEmpty()
                || report.scores().stream()
                        .anyMatch(score -> Objects.nonNull(score.source().row()));
    }

    private static boolean isOnlyTables(Report report) {
        return report.statements().isEmpty()
                && report.scores().isEmpty()
                && report.figures().stream()
                        .allMatch(figure -> Objects.nonNull(figure.source().row()));
    }

    private static long claimingParagraphs(Report report) {
        return report.statements().stream()
                .map(statement -> statement.source().block())
                .distinct()
                .count();
    }
}
