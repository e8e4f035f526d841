package org.mingjian.data.store;

import java.util.Objects;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreRole;

/** What a document contributes to a report (文件角色); only a document of the same role replaces one. */
public enum DocumentRole {
    /** The narrative, alone or with the form in the same file (自评报告正文). */
    TEXT,
    /** The form without a narrative (自评表). */
    FORM,
    /** Tables of figures without scores (数据表). */
    DATA;

    /** The role by what was read; the file's name and format say nothing about it. */
    public static DocumentRole of(Report report) {
        if (!report.statements().isEmpty() || states(report, ScoreRole.NARRATIVE)) {
            return TEXT;
        }
        if (!report.indicators().isEmpty()
                || !report.components().isEmpty()
                || !report.scores().isEmpty()) {
            return FORM;
        }
        return report.figures().stream()
                        .allMatch(figure -> Objects.nonNull(figure.source().row()))
                ? DATA
                : TEXT;
    }

    private static boolean states(Report report, ScoreRole role) {
        return report.scores().stream().anyMatch(score -> score.role() == role);
    }
}
