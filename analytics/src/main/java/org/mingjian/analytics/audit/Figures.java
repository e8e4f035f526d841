package org.mingjian.analytics.audit;

import java.util.ArrayList;
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
        var whole = all.stream().filter(figure -> figure.funding() == null).toList();
        boolean oneSource = all.stream().map(Figure::funding).distinct().count() == 1;
        return whole.isEmpty() && oneSource ? all : whole;
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
        var row = all.stream().filter(f -> sameRow(f.source(), anchor.source())).toList();
        if (!row.isEmpty()) {
            return row;
        }
        var block =
                all.stream().filter(f -> sameBlock(f.source(), anchor.source())).toList();
        return block.isEmpty() ? all : block;
    }

    static List<Figure> comparable(Report report, Measure measure, Figure anchor) {
        return report.figuresOf(measure).stream()
                .filter(figure -> comparable(figure, anchor))
                .toList();
    }

    /** The one amount of a measure that stands in the anchor's row or block; absent when there are several. */
    static Optional<Amount> beside(Report report, Measure measure, Figure anchor) {
        var here = nearest(report, measure, anchor).stream()
                .filter(figure -> sameBlock(figure.source(), anchor.source()))
                .toList();
        return only(here);
    }

    /** The one amount the figures print, however often; absent when they differ or there is none. */
    static Optional<Amount> only(List<Figure> figures) {
        var distinct = distinct(figures);
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    /** The first print of each different amount. */
    static List<Amount> distinct(List<Figure> figures) {
        var distinct = new ArrayList<Amount>();
        figures.forEach(figure -> Amount.of(figure).ifPresent(amount -> {
            if (distinct.stream().noneMatch(amount::agreesWith)) {
                distinct.add(amount);
            }
        }));
        return distinct;
    }
}
