package org.mingjian.analytics.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The days a printed date can mean (时间要求), both included; 2021年12月 is any day of that December. */
record Deadline(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(?:(20\\d\\d)(?:年度?|[-./](?=\\d)))?"
            + "(?:(\\d{1,2})(?:月份?|[-./](?=\\d))(?:(\\d{1,2})[日号]?|[底末])?|年?[底末内]|当年)?");
    /** No date is without one of these. */
    private static final ScreenedPattern SIGN = ScreenedPattern.of("[年月]|20\\d\\d[-./]");

    private static final Pattern WORDS = Pattern.compile(
            "^(?:于|在|截至|截止|不晚于|≤|<=|<)?(.*?)(?:底|末)?(?:之前|以前|前|以内|内)?(?:已?(?:按时|按期|及时|如期|全部)?(?:完成|支付|到位|竣工|验收|发放|结束|办结))*[。]?$");

    /** A date and nothing else, with the words that usually stand around one. */
    static boolean isDate(String text) {
        return matcher(text).isPresent();
    }

    /** A date without a year is one of the given year; absent where that is not known, or where there is no such day. */
    static Optional<Deadline> of(String text, @Nullable Integer fiscalYear) {
        return matcher(text).flatMap(date -> {
            var year = date.group(1) == null ? fiscalYear : Integer.valueOf(date.group(1));
            if (year == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(days(date, year));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        });
    }

    private static Deadline days(Matcher date, int year) {
        if (date.group(2) == null) {
            return new Deadline(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        var month = YearMonth.of(year, Integer.parseInt(date.group(2)));
        if (date.group(3) == null) {
            return new Deadline(month.atDay(1), month.atEndOfMonth());
        }
        var day = month.atDay(Integer.parseInt(date.group(3)));
        return new Deadline(day, day);
    }

    private static Optional<Matcher> matcher(String text) {
        var normal = Target.normalise(text);
        if (!SIGN.isIn(normal)) {
            return Optional.empty();
        }
        var core = WORDS.matcher(normal);
        if (!core.matches() || core.group(1).isEmpty()) {
            return Optional.empty();
        }
        var date = DATE.matcher(core.group(1));
        boolean whole = date.matches() && (date.group(1) != null || date.group(2) != null);
        boolean yearAlone = whole && date.group(2) == null && !core.group(1).contains("年");
        boolean fraction = whole && date.group(1) == null && !core.group(1).contains("月");
        return whole && !yearAlone && !fraction ? Optional.of(date) : Optional.empty();
    }

    /** Some day the print can mean is not too late. */
    boolean isKeptBy(Deadline done) {
        return !done.first.isAfter(last);
    }
}
