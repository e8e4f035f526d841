package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/** Which year the words before a number speak of (所指年度): 2021年, 上年, 本年. */
final class YearWords {

    private static final ScreenedPattern YEAR = ScreenedPattern.of(
            "(?<base>比|较|与|同|和|由|从|占)?"
                    + "(?<word>(?<digits>20\\d{2})年(?!\\d)|上年(?!末|度?(财政拨款)?结)|上一年|去年|前年|本年|当年|今年|次年|下年|下一年|明年)(?<rest>[^,;。]*)");
    private static final ScreenedPattern COMPARED = ScreenedPattern.of("减|增|降|升|提高|持平|变化|相比|压缩|节约|上涨|同期|[多少]");
    /** «减少到», «增加至»: the amount behind is this year's again. */
    private static final ScreenedPattern REACHED = ScreenedPattern.of("(减少?|增加?|增长|下降|降低?|上升|提高|压减|调整|变|变化|变更)[到至为]$");

    /** Why something changed is told of the year it happened in: «主要是2021年开展车改，…». */
    private static final ScreenedPattern REASON = ScreenedPattern.of("(主要(原因)?|原因)(是|为|系|在于)[^,;。]*");

    private final @Nullable FiscalYear reported;

    YearWords(@Nullable FiscalYear reported) {
        this.reported = reported;
    }

    /** The year of the number behind the words; what follows in the sentence is of the same, unless it was only a base. */
    Context.Year of(String label, Context context) {
        var here = context.year;
        var match = YEAR.matcher(REASON.without(label.substring(label.lastIndexOf(';') + 1)));
        int from = 0;
        while (match.find(from)) {
            from = match.end("word");
            boolean based = match.group("base") != null;
            if (based && COMPARED.isIn(match.group("rest"))) {
                continue;
            }
            here = year(match.group("word"), match.group("digits"));
            if (!based) {
                context.year = here;
                context.yearSaid = true;
            }
        }
        if (isReached(label)) {
            context.year = Context.Year.REPORTED;
            return Context.Year.REPORTED;
        }
        return here;
    }

    /** Whether a change is told against a year that is not the one before: «较2015年下降2.3%» in 2017. */
    boolean isAgainstAnother(String label) {
        var match = YEAR.matcher(label);
        while (match.find()) {
            var digits = match.group("digits");
            if (match.group("base") != null && digits != null && year("", digits) == Context.Year.ANOTHER) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words say what an amount came to, not by how much it changed. */
    static boolean isReached(String words) {
        return REACHED.isIn(words);
    }

    private Context.Year year(String word, @Nullable String digits) {
        if (digits == null) {
            return switch (word) {
                case "本年", "当年", "今年" -> Context.Year.REPORTED;
                case "上年", "上一年", "去年" -> Context.Year.BEFORE;
                default -> Context.Year.ANOTHER;
            };
        }
        if (reported == null) {
            return Context.Year.REPORTED;
        }
        int apart = reported.value() - Integer.parseInt(digits);
        return apart == 0 ? Context.Year.REPORTED : apart == 1 ? Context.Year.BEFORE : Context.Year.ANOTHER;
    }
}
