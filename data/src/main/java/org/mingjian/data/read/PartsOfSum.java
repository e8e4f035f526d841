package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    private record Sum(BigDecimal value, int end, String words) {}

    /** What is told of the year itself is no part among others. */
    private static final ScreenedPattern PARTS = ScreenedPattern.of("其中(?![:,]?(本年|当年|今年|\\d{4}年))");

    /** What a rate right behind an amount says when it is of that amount. */
    private static final ScreenedPattern RATE_OF_IT = ScreenedPattern.of("[,、(]?(预算|支出|资金)*(执行|完成|支付|使用)率(为|达到?|是)*");

    private static final ScreenedPattern OPENING = ScreenedPattern.of("^([,、;:。]|其中|\\d{4}年(度)?)+");
    private static final int SHORTEST_NAME = 6;

    private final Map<Kind, Sum> sums = new HashMap<>();
    /** The names of parts told so far; a paragraph further down may tell of them again. */
    private final Set<String> names = new HashSet<>();

    private String text = "";
    private int endOfPart = -1;

    /** Begins a text: what was summed up in the one before is over, the names of its parts stay. */
    void begin(String next) {
        text = next;
        endOfPart = -1;
        sums.clear();
    }

    /** Whether the sentence has told a greater amount of the kind, and its parts since; or the part was named before. */
    boolean isPart(Figure figure, Mention mention) {
        boolean part = figure.measure().dimension() == Dimension.MONEY
                ? isPartOfSum(figure, mention)
                : endOfPart >= 0
                        && mention.start() - mention.label().length() == endOfPart
                        && RATE_OF_IT.isWhole(mention.label());
        endOfPart = part ? mention.end() : -1;
        return part;
    }

    private boolean isPartOfSum(Figure figure, Mention mention) {
        var clause = OPENING.withoutFirst(LabelWords.clause(mention.label()));
        if (names.stream().anyMatch(clause::contains)) {
            return true;
        }
        var kind = Kind.of(figure);
        var value = figure.number().value();
        var sum = sums.get(kind);
        if (sum != null && sum.value().compareTo(value) > 0 && isListed(sum.end(), mention.start())) {
            if (clause.length() >= SHORTEST_NAME && !sum.words().endsWith(clause)) {
                names.add(clause);
            }
            return true;
        }
        sums.put(kind, new Sum(value, mention.end(), mention.label()));
        return false;
    }

    private boolean isListed(int from, int to) {
        var between = text.substring(from, to);
        return PARTS.isIn(between) && between.indexOf('。') < 0 && between.indexOf(';') < 0;
    }
}
