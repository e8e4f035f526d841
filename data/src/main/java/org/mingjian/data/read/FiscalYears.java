package org.mingjian.data.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Finds the fiscal year (年度): what the title calls 年度, else what the text most often does, else the file's name, else
 * the year before the date of the report. The year of publication is not the year a report is about.
 */
final class FiscalYears {

    private static final ScreenedPattern YEAR = ScreenedPattern.of(
            "(?=[12])(?:(?<![\\d.])|(?<=附[件表]\\d)|(?<=附[件表]\\d\\d)|(?<=附[件表]\\d-\\d))(?:(?:19|20)\\d{2}年?[-—~至])?(?<year>(?:19|20)\\d{2})年(?<full>度)?(?!\\d|底前|以来)");
    private static final ScreenedPattern BARE = ScreenedPattern.of(
            "(?<![\\d.,/-])(?<year>20[0-4]\\d)(?:(?![\\d.,%/\\-\\p{IsHan}])|(?=度|部门|整体|单位|项目|预算|决算|绩效|财政|三公|[省市县区局]))");
    private static final ScreenedPattern DATE = ScreenedPattern.of("(?<year>20[0-4]\\d)[年.\\-/]\\d{1,2}(?:[月.\\-/]|$)");
    private static final ScreenedPattern DATE_ALONE =
            ScreenedPattern.of("^(?<year>20[0-4]\\d)年\\d{1,2}月(?:\\d{1,2}日)?$");
    private static final ScreenedPattern CHINESE =
            ScreenedPattern.of("[二两][〇○零OoＯ0][一二三四〇○零OoＯ0][〇○零OoＯ0一二三四五六七八九](?=年)");
    private static final ScreenedPattern OTHERS = ScreenedPattern.of("《[^》]*》");
    private static final ScreenedPattern TELLING = ScreenedPattern.of("绩效|自评|决算|预算|三公|支出|报告|评价");
    private static final String COMPARING = "比较与同由从";
    private static final String DIGITS = "〇一二三四五六七八九";

    private FiscalYears() {}

    /** The head is the title's lines; dates are what fields such as 填报日期 hold. */
    static @Nullable FiscalYear find(List<String> head, String text, List<String> dates, @Nullable String fileName) {
        var lines = head.stream().map(line -> folded(OTHERS.without(line))).toList();
        return inHead(lines, true)
                .or(() -> inHead(lines, false))
                .or(() -> mostOften(folded(text), true))
                .or(() -> mostOften(folded(text), false))
                .or(() -> inFileName(fileName))
                .or(() -> bare(head))
                .or(() -> beforeDate(dates, text))
                .or(() -> ofDates(folded(text)))
                .filter(year -> year >= 1990 && year <= 2099)
                .map(FiscalYear::new)
                .orElse(null);
    }

    /** The first line of the title that names a year; a heading that says what it heads goes before any other. */
    private static Optional<Integer> inHead(List<String> lines, boolean full) {
        return lines.stream()
                .filter(line -> TELLING.isIn(line))
                .flatMap(line -> first(line, full).stream())
                .findFirst()
                .or(() -> full
                        ? lines.stream()
                                .flatMap(line -> first(line, true).stream())
                                .findFirst()
                        : Optional.empty());
    }

    private static Optional<Integer> first(String line, boolean full) {
        var match = YEAR.matcher(line);
        while (match.find()) {
            if ((!full || match.group("full") != null) && !isBase(line, match.start())) {
                return Optional.of(Integer.valueOf(match.group("year")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> mostOften(String text, boolean full) {
        var counts = new HashMap<Integer, Integer>();
        var match = YEAR.matcher(text);
        while (match.find()) {
            if ((!full || match.group("full") != null) && !isBase(text, match.start())) {
                counts.merge(Integer.parseInt(match.group("year")), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** «较2020年度决算数减少» speaks of another year. */
    private static boolean isBase(String text, int at) {
        return at > 0 && COMPARING.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static Optional<Integer> inFileName(@Nullable String fileName) {
        if (fileName == null) {
            return Optional.empty();
        }
        var name = folded(MatchText.normalise(fileName));
        return first(name, false).or(() -> bare(List.of(name.replace('_', ' '))));
    }

    private static Optional<Integer> bare(List<String> lines) {
        return lines.stream()
                .filter(line -> line.indexOf('|') < 0 || TELLING.matcher(line).find() || line.contains("年度"))
                .map(BARE::matcher)
                .filter(match -> match.find())
                .map(match -> Integer.valueOf(match.group("year")))
                .findFirst();
    }

    /** A report is written in the year after the one it is about. */
    private static Optional<Integer> beforeDate(List<String> dates, String text) {
        return dates.stream()
                .map(FiscalYears::folded)
                .map(DATE::matcher)
                .filter(match -> match.find())
                .map(match -> Integer.parseInt(match.group("year")) - 1)
                .findFirst()
                .or(() -> folded(text)
                        .lines()
                        .map(DATE_ALONE::matcher)
                        .filter(match -> match.matches())
                        .map(match -> Integer.parseInt(match.group("year")) - 1)
                        .findFirst());
    }

    /** Where nothing else tells the year, what is told happened in it: «2020年11月10日，酒厂扩建». */
    private static Optional<Integer> ofDates(String text) {
        return DATE
                .matcher(text)
                .results()
                .map(result -> Integer.valueOf(result.group("year")))
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** 二〇二一年 is 2021年. */
    private static String folded(String text) {
        return !CHINESE.isIn(text)
                ? text
                : CHINESE.matcher(text).replaceAll(match -> {
                    var year = new StringBuilder();
                    match.group().chars().forEach(c -> year.append(digit((char) c)));
                    return year.toString();
                });
    }

    private static int digit(char c) {
        int value = DIGITS.indexOf(c);
        if (value >= 0) {
            return value;
        }
        return c == '两' ? 2 : 0;
    }
}
