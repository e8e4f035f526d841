package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/** Sentences that say there was none of a measure (写明没有的): «无因公出国（境）支出», «公务接待费未安排», «本年未发生此项支出». */
final class AbsentSentences {

    private static final String SPENT = "(支出|费用|经费|预算|安排|事项|业务|情况|计划|任务|活动|开支|发生)*";
    private static final String NONE = "(?<none>未(安排|发生|产生|列支|开支|支出|编制|使用)|没有(安排|发生|列支|支出)?|无|(?<other>不涉及|未涉及|不存在))";
    private static final String END = "(?=[,。;)]|$)";
    private static final ScreenedPattern BEFORE =
            ScreenedPattern.of(NONE + "(使用|安排)?(一般公共预算|财政拨款|财政|资金)*(安排)?的?(?<what>[\\p{IsHan}()、]{4,60}?)" + END);
    private static final ScreenedPattern BEHIND = ScreenedPattern.of("(?<=^|[,。;、:(])(?<what>[\\p{IsHan}()]{4,26}?)"
            + SPENT + "[:为]?(\\d{4}年度?|本年度?|当年|均|也)*" + NONE + "(此|该)?(项|类)?" + SPENT + END);
    private static final ScreenedPattern THIS =
            ScreenedPattern.of(NONE + "(此|该|本|这|相关)(项|类)?(的)?(支出|费用|经费|预算|安排|业务|开支|内容)+" + END);
    private static final ScreenedPattern SUFFIX = ScreenedPattern.of("(支出|费用|预算|安排|事项|业务|情况|计划|任务|活动|开支|发生)+$");
    private static final ScreenedPattern PREFIX =
            ScreenedPattern.of("^([一二三四五六七八九十\\d]+[、.]|其中:?|\\d{4}年度?|本年度?|我?本?(单位|部门))+");
    private static final Set<Subject> SUBJECTS = EnumSet.of(
            Subject.THREE_PUBLIC,
            Subject.OVERSEAS_TRAVEL,
            Subject.RECEPTION,
            Subject.VEHICLES,
            Subject.VEHICLE_PURCHASE,
            Subject.VEHICLE_OPERATION,
            Subject.PROCUREMENT,
            Subject.PROJECT,
            Subject.IDLE_ASSETS,
            Subject.OPENING_CARRY_OVER,
            Subject.CLOSING_CARRY_OVER);

    private final YearWords years;
    private final boolean planned;
    private final List<AbsentFigure> found = new ArrayList<>();
    private final Headings headings = new Headings(false);

    private AbsentSentences(@Nullable FiscalYear year, boolean planned) {
        this.years = new YearWords(year);
        this.planned = planned;
    }

    static List<AbsentFigure> of(List<Passage> passages, @Nullable FiscalYear year) {
        var sentences = new AbsentSentences(year, BudgetStatement.is(passages));
        passages.forEach(sentences::read);
        return sentences.found;
    }

    private void read(Passage passage) {
        var text = passage.match();
        headings.follow(text.text());
        each(BEFORE, text, match -> listed(match.group("what"))
                .forEach(name -> add(subject(name), match, passage, text)));
        each(BEHIND, text, match -> add(subject(match.group("what")), match, passage, text));
        each(THIS, text, match -> add(spokenOf(text.text(), match.start()), match, passage, text));
    }

    private static void each(ScreenedPattern pattern, MatchText text, Consumer<Matcher> found) {
        var matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    private static List<String> listed(String names) {
        return List.of(names.split("、"));
    }

    /** The subject that is all a name says. */
    private static Optional<Subject> subject(String name) {
        var bare = PREFIX.withoutFirst(name);
        return named(bare).or(() -> named(SUFFIX.withoutFirst(bare)));
    }

    private static Optional<Subject> named(String name) {
        return Vocabulary.instance()
                .subject(name)
                .filter(hit -> hit.start() == 0 && hit.end() == name.length())
                .map(Vocabulary.Hit::meaning)
                .filter(SUBJECTS::contains);
    }

    /** What the sentence spoke of before; else what its heading names. */
    private Optional<Subject> spokenOf(String text, int end) {
        var sentence = text.substring(text.lastIndexOf('。', Math.max(0, end - 1)) + 1, end);
        var before = Vocabulary.instance().subject(sentence).map(Vocabulary.Hit::meaning);
        return before.or(() -> Optional.ofNullable(headings.subject())).filter(SUBJECTS::contains);
    }

    private void add(Optional<Subject> subject, Matcher match, Passage passage, MatchText text) {
        int clause = clause(text.text(), match.start());
        var words = text.text().substring(clause, match.end());
        if (subject.isEmpty() || years.of(words, new Context()) != Context.Year.REPORTED) {
            return;
        }
        boolean budget = planned || words.contains("预算") && !words.contains("支出") && !words.contains("财政拨款");
        var reason = match.group("other") == null ? AbsenceReason.NONE_STATED : AbsenceReason.NOT_APPLICABLE;
        Measures.measure(subject.get(), budget ? Stage.BUDGET : Stage.FINAL)
                .ifPresent(measure ->
                        found.add(new AbsentFigure(measure, reason, passage.place(text.quote(clause, match.end())))));
    }

    private static int clause(String text, int end) {
        int start = end;
        while (start > 0 && ",。;:)".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
