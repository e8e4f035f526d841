package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/** Picks the figures that may be compared (取数): same scope and funding, the nearest place first. */
final class Figures {

    private Figures() {}

    static boolean comparable(Figure one, Figure other) {
        return one.scope() == other.scope() && Objects.equals(one.funding(), other.funding());
    }

    /**
     * The figures of the whole (合计口径): without those of one funding source, unless the report prints no others and
     * these of one source only.
     */
    static List<Figure> whole(Report report, Measure measure) {
        var all = report.figuresOf(measure);
        if (!measure.sumsFundingSources()) {
            return all;
        }
        var whole = new ArrayList<Figure>();
        boolean oneSource = !all.isEmpty();
        for (var figure : all) {
            if (figure.funding() == null) {
                whole.add(figure);
            }
            oneSource &= Objects.equals(figure.funding(), all.getFirst().funding());
        }
        return whole.isEmpty() && oneSource ? all : Collections.unmodifiableList(whole);
    }

    static boolean sameBlock(SourceRef one, SourceRef other) {
        return one.block() == other.block();
    }

    static boolean sameRow(SourceRef one, SourceRef other) {
        return sameBlock(one, other) && one.row() != null && Objects.equals(one.row(), other.row());
    }

    /** All comparable figures of a measure: of the same row if there are any, else of the same block, else of anywhere. */
    static List<Figure> nearest(Report report, Measure measure, Figure anchor) {
        var all = comparable(report, measure, anchor);
        var row = new ArrayList<Figure>();
        var block = new ArrayList<Figure>();
        for (var figure : all) {
            if (sameBlock(figure.source(), anchor.source())) {
                block.add(figure);
                if (sameRow(figure.source(), anchor.source())) {
                    row.add(figure);
                }
            }
        }
        var nearest = row.isEmpty() ? block : row;
        return nearest.isEmpty() ? all : Collections.unmodifiableList(nearest);
    }

    static List<Figure> comparable(Report report, Measure measure, Figure anchor) {
        var found = new ArrayList<Figure>();
        for (var figure : report.figures()) {
            if (figure.measure() == measure && comparable(figure, anchor)) {
                found.add(figure);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The one amount of a measure that stands in the anchor's row or block; absent when there are several. */
    static Optional<Amount> beside(Report report, Measure measure, Figure anchor) {
        var nearest = nearest(report, measure, anchor);
        boolean here = !nearest.isEmpty() && sameBlock(nearest.getFirst().source(), anchor.source());
        return here ? only(nearest) : Optional.empty();
    }

    /** The one amount the figures print, however often; absent when they differ or there is none. */
    static Optional<Amount> only(List<Figure> figures) {
        var distinct = distinct(figures);
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    /** The first print of each different amount. */
    static List<Amount> distinct(List<Figure> figures) {
        var distinct = new ArrayList<Amount>();
        for (var figure : figures) {
            var amount = Amount.of(figure).orElse(null);
            if (amount != null && !agrees(amount, distinct)) {
                distinct.add(amount);
            }
        }
        return distinct;
    }

    private static boolean agrees(Amount amount, List<Amount> others) {
        for (var other : others) {
            if (amount.agreesWith(other)) {
                return true;
            }
        }
        return false;
    }
}
