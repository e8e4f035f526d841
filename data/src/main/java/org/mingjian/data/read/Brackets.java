package org.mingjian.data.read;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** Brackets in a sentence (括号): what stands in them is an aside; behind it the sentence goes on as before. */
final class Brackets {

    private static final ScreenedPattern WHOLE = ScreenedPattern.of("\\([^()]*\\)");

    private Brackets() {}

    /** Ends the aside whose closing bracket stands in the label. */
    static void close(String label, @Nullable String known, Context context) {
        if (context.inBrackets && label.indexOf(')') >= 0) {
            boolean said = !Objects.equals(known, context.funding);
            context.funding = said ? context.funding : context.outerFunding;
            context.subject = context.outer;
            context.outer = null;
            context.moneyStage = context.outerStage;
            context.year = context.outerYear;
            context.inBrackets = false;
        }
    }

    /** Begins the aside whose bracket is still open at the number, and the list of parts. */
    static void open(String label, @Nullable String known, Context context) {
        int bracket = label.lastIndexOf('(');
        if (bracket > label.lastIndexOf(')')) {
            context.outerFunding = Vocabulary.instance()
                    .funding(label.substring(0, bracket))
                    .map(Vocabulary.Hit::meaning)
                    .orElse(known);
            context.outer = context.subject;
            context.outerStage = context.moneyStage;
            context.inBrackets = true;
        }
        if ((label.contains("其中") || label.startsWith(":")) && context.whole == null) {
            context.list();
        }
    }

    /** A text without what stands in closed brackets. */
    static String without(String text) {
        return text.indexOf('(') < 0 ? text : WHOLE.without(text);
    }
}
