package org.mingjian.data.read;

import org.mingjian.data.model.NarrativeStatement;

/** A line's score multiplied once more by its share of the weights (折算得分), kept beside the line as it is printed. */
final class ConvertedScores {

    private static final String NAME = "折算得分";

    private ConvertedScores() {}

    static void read(GridRow row, Columns columns, int offset, ReportDraft draft) {
        columns.paths().forEach((column, path) -> {
            int at = column + offset;
            boolean converted = MatchText.normalise(String.join("", path)).contains(NAME);
            if (converted && row.number(at).isPresent()) {
                draft.statements.add(new NarrativeStatement(NAME + row.text(at).strip(), row.place(at)));
            }
        });
    }
}
