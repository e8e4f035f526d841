package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The posts of a unit that has one kind of them only (唯一编制): where nothing tells their sum and no other kind is named,
 * «事业编制166个» is all there are.
 */
final class OnlyPosts {

    private static final ScreenedPattern POSTS = ScreenedPattern.of(
            "(行政|事业|工勤|参公|参照公务员法管理|专项|政法|后勤|服务|雇员|聘用)[\\p{IsHan}()]{0,6}?编制(人员)?(核定)?(总?数)?[为共有计是:]{0,2}(?<number>\\d{1,4})(?<unit>名|人|个)?");
    /** Posts for one purpose are never all there are. */
    private static final ScreenedPattern COUNTS_ALL = ScreenedPattern.of("行政|事业|参公");

    private OnlyPosts() {}

    /** The figure of the only posts told; none where a sum or posts of two kinds are. */
    static Optional<Figure> of(List<Passage> passages, List<Figure> figures) {
        if (figures.stream().anyMatch(figure -> figure.measure() == Measure.STAFF_ESTABLISHED)) {
            return Optional.empty();
        }
        var found = new ArrayList<Figure>();
        for (var passage : passages) {
            var match = POSTS.matcher(passage.match().text());
            while (match.find()) {
                if (!COUNTS_ALL.isIn(match.group())) {
                    return Optional.empty();
                }
                var raw = match.group("number");
                var unit = match.group("unit");
                Measures.figure(
                                Subject.STAFF_ESTABLISHED,
                                Stage.FINAL,
                                PrintedNumber.of(raw),
                                PlacedUnit.beside(Unit.count(unit == null ? "人" : unit)),
                                null,
                                passage.place(passage.match().quote(match.start(), match.end())))
                        .ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
