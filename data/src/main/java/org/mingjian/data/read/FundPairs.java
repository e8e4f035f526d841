package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A heading of the fund line with its number right behind it (表头与数同格): 全年预算数(A) 20, 执行率 76%.
 * Forms that were flattened into sentences print it so; a number with its own money unit is left to the sentences.
 */
final class FundPairs {

    private static final ScreenedPattern PAIR = ScreenedPattern.of(
            "(?=[年调全预执])(?<!总)(?<key>年初预[算匏]数|调整后?预算数|全年\\(?(调整)?\\)?预算数|(?<!年初)(?<!全年)预算数|全年执行数|(?<!全年)(?<!预算)执行数|预算执行率|(?<!预算)执行率)"
                    + "(\\([A-Z/×%0-9]+\\)|[AB](?=\\d))?[:为]?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>%)?(?![\\d.,]*(万|亿|元|%|年))");

    private FundPairs() {}

    static List<Figure> read(MatchText text, PlacedUnit money, Function<String, SourceRef> place) {
        var figures = new ArrayList<Figure>();
        var match = PAIR.matcher(text.text());
        while (match.find()) {
            var key = match.group("key");
            var stage = stage(key);
            boolean percent = match.group("unit") != null;
            if (percent != (stage == Stage.EXECUTION_RATE) && (percent || !isFraction(match.group("digits")))) {
                continue;
            }
            var raw = text.quote(match.start("digits"), match.end("digits"));
            if (Numbers.mayBeTwo(raw)) {
                continue;
            }
            var unit = unit(stage, percent, money);
            var number = Numbers.printed(raw, match.group("digits"), false);
            var quote = text.quote(match.start(), match.end());
            Measures.figure(Subject.TOTAL, stage, number, unit, null, place.apply(quote))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static Stage stage(String key) {
        if (key.startsWith("年初")) {
            return Stage.INITIAL_BUDGET;
        }
        if (key.endsWith("率")) {
            return Stage.EXECUTION_RATE;
        }
        return key.endsWith("执行数") ? Stage.FINAL : Stage.BUDGET;
    }

    private static boolean isFraction(String digits) {
        return digits.contains(".") && new BigDecimal(digits.replace(",", "")).compareTo(BigDecimal.ONE) <= 0;
    }

    private static PlacedUnit unit(Stage stage, boolean percent, PlacedUnit money) {
        if (stage != Stage.EXECUTION_RATE) {
            return money;
        }
        return PlacedUnit.beside(percent ? Unit.PERCENT : new Unit("", Dimension.RATE, BigDecimal.ONE));
    }
}
