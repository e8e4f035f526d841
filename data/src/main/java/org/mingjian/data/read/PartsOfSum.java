package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.Scope;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Amounts told as parts of one of their own kind (同类分项): in «项目总预算2455万元，其中部门项目87万元» the smaller is no
 * second budget of all projects.
 */
final class PartsOfSum {

    private record Kind(
            Measure measure,
            @Nullable Period period,
            @Nullable Scope scope,
            @Nullable String funding) {

        static Kind of(Figure figure) {
            return new Kind(figure.measure(), figure.period(), figure.scope(), figure.funding());
        }
    }

    private record Sum(BigDecimal value, int end) {}

    /** What is told of the year itself is no part among others. */
    private static final ScreenedPattern PARTS = ScreenedPattern.of("其中(?![:,]?(本年|当年|今年|\\d{4}年))");

    private final String text;
    private final Map<Kind, Sum> sums = new HashMap<>();

    PartsOfSum(String text) {
        this.text = text;
    }

    /** Whether the sentence has told a greater amount of the kind, and its parts since. */
    boolean isPart(Figure figure, Mention mention) {
        if (figure.measure().dimension() != Dimension.MONEY) {
            return false;
        }
        var kind = Kind.of(figure);
        var value = figure.number().value();
        var sum = sums.get(kind);
        if (sum != null && sum.value().compareTo(value) > 0 && isListed(sum.end(), mention.start())) {
            return true;
        }
        sums.put(kind, new Sum(value, mention.end()));
        return false;
    }

    private boolean isListed(int from, int to) {
        var between = text.substring(from, to);
        return PARTS.isIn(between) && between.indexOf('。') < 0 && between.indexOf(';') < 0;
    }
}
