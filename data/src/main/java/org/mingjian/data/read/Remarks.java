package org.mingjian.data.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The figures in the remark beside a scored line (说明栏、备注栏中的数): 编制76人，在职72人. Only the remarks of lines about
 * money and staff are read, and what they leave unsaid is what their line is about: the remark of an output may name the
 * budget of a single purchase.
 *
 * @see "Decision 0096"
 */
final class Remarks {

    private static final ScreenedPattern BUDGET = ScreenedPattern.of("预算|支付进度|支付率|支出率|执行率|资金使用率");
    private static final ScreenedPattern STAFF = ScreenedPattern.of("人员|编制");
    /** Lines whose name is a rate of the budget as a whole. */
    private static final Set<Subject> OF_THE_WHOLE = Set.of(Subject.TOTAL, Subject.ADJUSTMENT);

    private static final Set<Subject> NOT_MONEY = Set.of(Subject.OTHER, Subject.SATISFACTION, Subject.COST);

    private final ReportDraft draft;
    private final NarrativeReader narrative;

    Remarks(ReportDraft draft, @Nullable FiscalYear year) {
        this.draft = draft;
        this.narrative = new NarrativeReader(year, null);
    }

    /** Reads the remark at a column of a line, if the line is about money or staff. */
    void read(GridRow row, int column, String name) {
        if (row.number(column).isEmpty()) {
            read(row, column, row.text(column), name);
        }
    }

    /** The same of the words of a cell that are the remark. */
    void read(GridRow row, int column, String words, String name) {
        var context = row.startsHere(column) && hasDigit(words) ? context(MatchText.normalise(name)) : null;
        if (context != null) {
            read(row, column, words, context);
        }
    }

    /** Reads a remark whatever its line is about. */
    void readAny(GridRow row, int column, String name) {
        var known = context(MatchText.normalise(name));
        read(row, column, row.text(column), known == null ? new Context() : known);
    }

    private void read(GridRow row, int column, String words, Context context) {
        var text = MatchText.of(words);
        draft.figures.addAll(narrative.read(text, context, quote -> row.place(column, quote)));
    }

    private static @Nullable Context context(String name) {
        var vocabulary = Vocabulary.instance();
        var subject = vocabulary
                .phrase(name)
                .map(hit -> hit.meaning().subject())
                .or(() -> vocabulary.subject(name).map(Vocabulary.Hit::meaning))
                .orElse(null);
        if (subject != null && !NOT_MONEY.contains(subject)) {
            return new Context(OF_THE_WHOLE.contains(subject) ? null : subject, false);
        }
        if (subject == Subject.SATISFACTION) {
            return new Context(subject, false);
        }
        if (subject == null && BUDGET.isIn(name)) {
            return new Context();
        }
        return STAFF.isIn(name) ? new Context(Subject.OTHER, false) : null;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9' || c >= '０' && c <= '９');
    }
}
