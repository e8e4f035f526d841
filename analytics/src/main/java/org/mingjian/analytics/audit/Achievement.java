package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingjian.analytics.rulebook.QualitativeBands;
import org.mingjian.data.text.ScreenedPattern;

/**
 * What the words of a qualitative line say about its result (定性完成情况). Only the forms' own words count, the whole
 * cell over: free text is not judged. 基本达成 stands in the first band, as the forms print it (全部或基本达成预期指标).
 */
enum Achievement {
    REACHED,
    PARTLY,
    UNMET;

    private static final String DONE = "(?:达成|完成|实现|达到|达标|做到|落实)";
    private static final String WHAT = "(?:了|预期|年度|年初|全年|既定|绩效|设定|总体|目标|指标|任务|计划|要求|效果|值|的|情况)*";
    private static final ScreenedPattern STOP = ScreenedPattern.of("[。;；]+$");
    private static final ScreenedPattern REACHED_WORDS =
            ScreenedPattern.of("^已?(?:全部或基本|全部|完全|全面|基本|较好|良好|圆满)?(?:按时|按期|如期|及时|按要求)?" + DONE + WHAT + "$");
    private static final ScreenedPattern PARTLY_WORDS =
            ScreenedPattern.of("^已?部分" + DONE + WHAT + "(?:[,，]?并?具有一定效果)?$");
    private static final ScreenedPattern UNMET_WORDS =
            ScreenedPattern.of("^(?:未能?|没有|尚未|暂未)" + DONE + WHAT + "(?:[,，]?且?效果较差)?$");

    static Optional<Achievement> of(String text) {
        var words = STOP.without(Target.normalise(text));
        if (REACHED_WORDS.isWhole(words)) {
            return Optional.of(REACHED);
        }
        if (PARTLY_WORDS.isWhole(words)) {
            return Optional.of(PARTLY);
        }
        return UNMET_WORDS.isWhole(words) ? Optional.of(UNMET) : Optional.empty();
    }

    /** The top of its band, a share of the weight. */
    BigDecimal share(QualitativeBands bands) {
        return switch (this) {
            case REACHED -> bands.reached();
            case PARTLY -> bands.partly();
            case UNMET -> bands.unmet();
        };
    }
}
