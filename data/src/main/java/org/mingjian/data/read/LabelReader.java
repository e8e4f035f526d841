package org.mingjian.data.read;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.FiscalYear;

/**
 * Tells from the words before a number what the number is (指标识别).
 * What the words leave unsaid is taken from the paragraph so far, but only when they say nothing else: a label with
 * an unknown noun is about something else.
 */
final class LabelReader {

    /** What a number is, and whether its words turn it into a decrease. */
    record Answer(
            Subject subject,
            Stage stage,
            boolean decrease,
            @Nullable String funding) {}

    /** Subjects whose amounts are always settled ones. */
    private static final Set<Subject> ALWAYS_FINAL = Set.of(
            Subject.OPENING_CARRY_OVER,
            Subject.CLOSING_CARRY_OVER,
            Subject.BASIC_CARRY_OVER,
            Subject.STAFF_ESTABLISHED,
            Subject.STAFF_ACTUAL,
            Subject.FIXED_ASSETS,
            Subject.IDLE_ASSETS);

    /** Subjects told by words that other nouns use too: 旅游收入, 医疗支出合计. */
    private static final Set<Subject> COMMON_WORDS = Set.of(Subject.REVENUE, Subject.TOTAL);

    private static final Pattern UNKNOWN_RATE = Pattern.compile("\\p{IsHan}{2,}率(均?为|均?达到?|是|:)?$");
    private static final Pattern ACTUAL = Pattern.compile("^[,;:、。)]*实际(变动|完成)?(值|率|数)?(为|达到?|是)?$|^=+$");
    private static final Pattern DECREASE = Pattern.compile("(减省?少|下降|降低|压减|降幅|减幅)\\p{IsHan}{0,2}$");
    private static final Pattern SHARE =
            Pattern.compile("占(?!\\p{IsHan}{0,4}(预算|目标|任务|计划))\\p{IsHan}{0,12}的?(比重|比例|比)?(为|达)?$");
    /** «公务接待1033万元(-7.6%)»: a change alone in brackets behind an amount, the second one its rate. */
    private static final Pattern BRACKETED_CHANGE = Pattern.compile("^\\(\\+?$");

    private static final Pattern SECOND_IN_BRACKET = Pattern.compile("^[,，]\\+?$");
    private static final Pattern FACTOR = Pattern.compile("(×|times|\\*)$");
    private static final Pattern WHOLE_RATE = Pattern.compile("(预算|支出)(执行|完成)率");
    /** A change against something that is not last year. */
    private static final Pattern OTHER_BASE =
            Pattern.compile("(比|较|与|高于|低于|少于|多于|大于|小于)[^,;。]{0,10}?(预算|目标|计划|任务|指标|全国|全省|全市|平均|控制数|期初|年初)");

    private static final Pattern YEAR_BASE = Pattern.compile("(比|较|与|同)(\\d{4}年|上年|上一年|去年)|同比");
    private static final Pattern DATED = Pattern.compile("\\d{4}年");
    /** A number that a count before it has already used up: 项目支出4个，资金… */
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.])\\d+(?![\\d.]|年|月|日)");

    private final Vocabulary vocabulary = Vocabulary.instance();
    private final PlainWords plainWords = PlainWords.instance();
    private final YearWords years;
    private final String department;

    LabelReader() {
        this(null, null);
    }

    /** Knows the year and the department of the report, whose name before a figure says nothing new. */
    LabelReader(@Nullable FiscalYear reported, @Nullable String department) {
        this.years = new YearWords(reported);
        this.department = department == null ? "" : MatchText.normalise(department);
    }

    Optional<Answer> read(Mention mention, Context context) {
        var label = sentence(mention.label().replace(department, ""), context);
        if (FACTOR.matcher(label).find()) {
            if (label.startsWith("=")) {
                return Optional.empty();
            }
            label = formula(label);
        }
        var clause = clause(label);
        vocabulary.funding(label).ifPresent(hit -> context.funding = hit.meaning());
        var year = years.of(label, context);
        bracket(label, context);
        var aside = aside(mention, label, clause, context);
        if (aside != null) {
            return aside;
        }
        if (plainWords.aside(clause)) {
            return Optional.empty();
        }
        base(label, context);
        var said = said(label, context);
        var answer = said.subject() == null
                ? inherit(mention, label, said.stage(), year, context)
                : named(mention, label, said, context);
        boolean factor = FACTOR.matcher(mention.label()).find();
        return factor ? Optional.empty() : answer.flatMap(found -> ofYear(found, year, mention));
    }

    /** Rates and changes whose words name no subject of their own because they belong to the number before. */
    private @Nullable Optional<Answer> aside(Mention mention, String label, String clause, Context context) {
        boolean rate = mention.isRate();
        if (rate && SHARE.matcher(clause).find()) {
            return answer(context.subject, Stage.SHARE, false, context);
        }
        boolean change = rate || mention.number().value().signum() < 0 || label.endsWith("+");
        if (change && BRACKETED_CHANGE.matcher(label).find()) {
            context.decreasing = mention.number().value().signum() < 0;
            return answer(context.outer, rate ? Stage.CHANGE_RATE : Stage.CHANGE, false, context);
        }
        if (rate && context.outer != null && SECOND_IN_BRACKET.matcher(label).find()) {
            return answer(context.outer, Stage.CHANGE_RATE, context.decreasing, context);
        }
        return rate && ACTUAL.matcher(clause).matches()
                ? answer(context.subject, context.rateStage, false, context)
                : null;
    }

    /** What stands in brackets is an aside: behind it the sentence goes on about what it was about before. */
    private static void bracket(String label, Context context) {
        int open = label.lastIndexOf('(');
        int close = label.lastIndexOf(')');
        if (context.inBrackets && close >= 0) {
            context.subject = context.outer;
            context.outer = null;
            context.inBrackets = false;
        }
        if (open > close) {
            context.outer = context.subject;
            context.inBrackets = true;
        }
        if ((label.contains("其中") || label.startsWith(":")) && context.whole == null) {
            context.whole = context.subject;
        }
    }

    private static void base(String label, Context context) {
        if (OTHER_BASE.matcher(label).find()) {
            context.otherBase = true;
        }
        if (YEAR_BASE.matcher(label).find()) {
            context.otherBase = false;
        }
    }

    private record Said(@Nullable Subject subject, @Nullable Stage stage) {}

    /** What the words themselves say; a phrase that tells both wins over a subject that ends no later. */
    private Said said(String label, Context context) {
        var clause = clause(label);
        var stage = stage(clause, context);
        var subject = subject(label);
        var phrase = vocabulary.phrase(label);
        if (subject.isEmpty() && phrase.isEmpty()) {
            return new Said(part(clause, context), stage);
        }
        if (phrase.isEmpty()
                || isOvertaken(phrase.get(), label)
                || (subject.isPresent() && subject.get().end() > phrase.get().end())) {
            return new Said(subject.map(Vocabulary.Hit::meaning).orElse(null), stage);
        }
        boolean inClause = phrase.get().end() > label.length() - clause.length();
        boolean overruled = stage == Stage.TARGET || stage == Stage.CHANGE || !inClause;
        return new Said(
                phrase.get().meaning().subject(),
                overruled ? stage : phrase.get().meaning().stage());
    }

    private @Nullable Stage stage(String clause, Context context) {
        if (YearWords.isReached(clause)) {
            return context.moneyStage == null || context.moneyStage == Stage.PRIOR ? Stage.FINAL : context.moneyStage;
        }
        return vocabulary
                .stage(vocabulary.withoutFunding(clause))
                .map(Vocabulary.Hit::meaning)
                .orElse(null);
    }

    /** The subject named nearest to the number; the words for a total never take over from a subject in their clause. */
    private Optional<Vocabulary.Hit<Subject>> subject(String label) {
        var hit = vocabulary.subject(label);
        if (hit.isEmpty() || hit.get().meaning() != Subject.TOTAL) {
            return hit;
        }
        var before = before(label, hit.get().start());
        return before.isPresent() ? before : hit;
    }

    /** A subject in the same clause before words for a total: 三公经费支出合计. */
    private Optional<Vocabulary.Hit<Subject>> before(String label, int start) {
        return vocabulary
                .subject(label.substring(0, start))
                .filter(other -> other.meaning() != Subject.OTHER && other.meaning() != Subject.TOTAL)
                .filter(other -> clause(label).length() > label.length() - other.end()
                        && plainWords.only(label.substring(other.end(), start)));
    }

    private boolean isOvertaken(Vocabulary.Hit<Vocabulary.Meaning> phrase, String label) {
        return phrase.meaning().subject() == Subject.TOTAL
                && before(label, phrase.start()).isPresent();
    }

    private @Nullable Subject part(String clause, Context context) {
        var name = plainWords.rest(clause).replaceAll("[^\\p{IsHan}()]|^\\(|(?<!境)\\)$", "");
        return Stream.of(context.subject, context.whole, context.outer)
                .filter(Objects::nonNull)
                .map(whole -> vocabulary.part(whole, name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A formula (控制率=在职人数/编制数×100%) is about what stands before its first sign of equality. */
    private static String formula(String label) {
        int equals = label.indexOf('=');
        return equals > 0 ? label.substring(0, equals) : label;
    }

    private Optional<Answer> inherit(
            Mention mention, String label, @Nullable Stage stage, Context.Year year, Context context) {
        var clause = clause(label);
        if (stage == Stage.TARGET && WHOLE_RATE.matcher(label).find()) {
            context.subject = Subject.TOTAL;
            context.rateStage = Stage.EXECUTION_RATE;
            return Optional.empty();
        }
        boolean funded = vocabulary.funding(clause).isPresent() && mention.isMoney();
        if ((context.subject == null || funded) && plainWords.only(label)) {
            context.subject = Subject.TOTAL;
        }
        boolean dated = year != Context.Year.REPORTED && plainWords.only(clause);
        boolean unknown =
                (stage == null && !dated && !(funded && context.subject == Subject.TOTAL)) || !plainWords.only(clause);
        if (unknown || (UNKNOWN_RATE.matcher(clause).find() && stage != Stage.EXECUTION_RATE)) {
            context.subject = Subject.OTHER;
            return Optional.empty();
        }
        if (stage == Stage.EXECUTION_RATE && WHOLE_RATE.matcher(clause).find() && !isPart(context.subject)) {
            context.subject = Subject.TOTAL;
        }
        return settled(mention, clause, stage, context);
    }

    private Optional<Answer> named(Mention mention, String label, Said said, Context context) {
        var subject = Objects.requireNonNull(said.subject());
        clearFunding(label, subject, context);
        context.subject = isAnothers(subject, label) ? Subject.OTHER : withCarryOver(subject, mention);
        vocabulary.phrase(label).ifPresent(hit -> remember(hit.meaning().stage(), context));
        if (said.stage() != null) {
            remember(said.stage(), context);
        }
        return settled(mention, clause(label), said.stage(), context);
    }

    /** A noun the vocabulary does not know stands before the subject's own word, or between it and the number. */
    private boolean isAnothers(Subject subject, String label) {
        if (subject == Subject.OTHER) {
            return true;
        }
        var subjectHit = vocabulary.subject(label);
        var phraseHit = vocabulary.phrase(label);
        if (subjectHit.isEmpty() && phraseHit.isEmpty()) {
            return false;
        }
        int end = Math.max(
                subjectHit.map(Vocabulary.Hit::end).orElse(0),
                phraseHit.map(Vocabulary.Hit::end).orElse(0));
        int start = Math.min(
                subjectHit
                        .filter(hit -> hit.end() == end)
                        .map(Vocabulary.Hit::start)
                        .orElse(end),
                phraseHit
                        .filter(hit -> hit.end() == end)
                        .map(Vocabulary.Hit::start)
                        .orElse(end));
        var rest = label.substring(end);
        boolean counted = rest.contains(",") && COUNT.matcher(rest).find();
        if (counted || !plainWords.only(clause(rest))) {
            return true;
        }
        return COMMON_WORDS.contains(subject) && !plainWords.only(clause(label.substring(0, start)));
    }

    private Optional<Answer> settled(Mention mention, String clause, @Nullable Stage stage, Context context) {
        if (stage == Stage.CHANGE && context.otherBase) {
            return Optional.empty();
        }
        boolean decrease = DECREASE.matcher(clause).find() && !YearWords.isReached(clause);
        return answer(context.subject, settle(stage, mention.dimension(), context), decrease, context);
    }

    private static boolean isPart(@Nullable Subject subject) {
        return subject == Subject.BASIC || subject == Subject.PROJECT;
    }

    private static Subject withCarryOver(Subject subject, Mention mention) {
        return subject == Subject.REVENUE && mention.following().startsWith("(含年初")
                ? Subject.REVENUE_WITH_CARRY_OVER
                : subject == Subject.TOTAL && mention.following().startsWith("(含年末") ? Subject.OTHER : subject;
    }

    private static @Nullable Stage settle(@Nullable Stage stage, Dimension dimension, Context context) {
        if (stage == Stage.TARGET) {
            return Stage.TARGET;
        }
        if (dimension == Dimension.RATE) {
            return switch (stage) {
                case CHANGE -> Stage.CHANGE_RATE;
                case INITIAL_BUDGET, BUDGET, FINAL, PRIOR -> null;
                case null -> null;
                case EXECUTION_RATE, CONTROL_RATE, CHANGE_RATE, RATE, SHARE, TARGET -> {
                    remember(stage, context);
                    yield stage;
                }
            };
        }
        if (stage == Stage.CHANGE || context.subject == null) {
            return stage;
        }
        if (ALWAYS_FINAL.contains(context.subject)) {
            return stage == Stage.BUDGET || stage == Stage.INITIAL_BUDGET ? null : Stage.FINAL;
        }
        if (stage == null) {
            return context.moneyStage == null ? Stage.FINAL : context.moneyStage;
        }
        remember(stage, context);
        return stage;
    }

    private static void remember(Stage stage, Context context) {
        switch (stage) {
            case INITIAL_BUDGET, BUDGET, FINAL, PRIOR -> context.moneyStage = stage;
            case EXECUTION_RATE, CONTROL_RATE, CHANGE_RATE, RATE -> context.rateStage = stage;
            case CHANGE, SHARE, TARGET -> {}
        }
    }

    private Optional<Answer> answer(
            @Nullable Subject subject, @Nullable Stage stage, boolean decrease, Context context) {
        if (subject == null || stage == null || subject == Subject.OTHER || stage == Stage.TARGET) {
            return Optional.empty();
        }
        return Optional.of(new Answer(subject, stage, decrease, context.funding));
    }

    /** An amount of the year before is last year's; of a year further off, or its rates, it is none of the report's. */
    private static Optional<Answer> ofYear(Answer answer, Context.Year year, Mention mention) {
        boolean change = answer.stage() == Stage.CHANGE || answer.stage() == Stage.CHANGE_RATE;
        if (year == Context.Year.REPORTED
                || (change && year == Context.Year.BEFORE)
                || answer.subject() == Subject.OPENING_CARRY_OVER) {
            return Optional.of(answer);
        }
        boolean last = year == Context.Year.BEFORE && mention.isMoney() && !ALWAYS_FINAL.contains(answer.subject());
        return last
                ? Optional.of(new Answer(answer.subject(), Stage.PRIOR, answer.decrease(), answer.funding()))
                : Optional.empty();
    }

    private void clearFunding(String label, Subject subject, Context context) {
        boolean whole = subject == Subject.TOTAL
                || subject == Subject.REVENUE
                || DATED.matcher(label).find();
        if (whole && vocabulary.funding(label).isEmpty()) {
            context.funding = null;
        }
    }

    /** The words after the last full stop. */
    private static String sentence(String label, Context context) {
        int stop = label.lastIndexOf('。');
        if (stop >= 0) {
            context.nextSentence();
        } else if (label.indexOf(';') >= 0) {
            context.nextItem();
        }
        return label.substring(stop + 1);
    }

    /** The words after the last comma or stop. */
    static String clause(String label) {
        int cut = -1;
        for (int at = 0; at < label.length(); at++) {
            if (",;。:、".indexOf(label.charAt(at)) >= 0 && at < label.length() - 1) {
                cut = at;
            }
        }
        return label.substring(cut + 1);
    }
}
