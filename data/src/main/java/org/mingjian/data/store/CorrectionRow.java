package org.mingjian.data.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.SourceRef;

/** A place of a figure to change (更正建议明细), numbered within its group of figures that contradict each other. */
record CorrectionRow(int group, int number, int place, Correction told, String arithmetic, SourceRef source) {

    static List<CorrectionRow> of(List<Localisation> localisations) {
        var rows = new ArrayList<CorrectionRow>();
        for (int group = 0; group < localisations.size(); group++) {
            if (localisations.get(group) instanceof Localisation.Suggested suggested) {
                add(rows, group + 1, suggested);
            }
        }
        return rows;
    }

    private static void add(List<CorrectionRow> rows, int group, Localisation.Suggested suggested) {
        var arithmetic = String.join("；", suggested.arithmetic());
        int number = 0;
        for (var told : suggested.corrections()) {
            number++;
            for (int place = 0; place < told.places().size(); place++) {
                rows.add(new CorrectionRow(
                        group,
                        number,
                        place + 1,
                        told,
                        arithmetic,
                        told.places().get(place)));
            }
        }
    }

    /** The columns between the report and the origin. */
    Rows put(Rows row) throws SQLException {
        return row.integer(group)
                .integer(number)
                .integer(place)
                .text(told.name())
                .text(told.printed())
                .text(told.suggested())
                .name(told.slip())
                .text(arithmetic)
                .place(source);
    }
}
