package org.mingjian.data.read;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;

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

    private static final Pattern UNKNOWN_RATE = Pattern.compile("\\p{IsHan}{2,}率(均?为|均?达到?|是|:)?$");
    private static final Pattern ACTUAL = Pattern.compile("^[,;:、。)]*实际(变动|完成)?(值|率|数)?(为|达到?|是)?$|^=+$");
    private static final Pattern DECREASE = Pattern.compile("(减省?少|下降|降低|压减)\\p{IsHan}{0,2}$");
    private static final Pattern SHARE = Pattern.compile("占\\p{IsHan}{0,10}的?(比重|比例)?(为|达)?$");
    /** «公务接待1033万元(-7.6%)»: a rate alone in brackets behind an amount. */
    private static final Pattern BRACKETED_CHANGE = Pattern.compile("^\\(\\+?$");

    private static final Pattern FACTOR = Pattern.compile("(×|times|\\*)$");
    private static final Pattern WHOLE_AMOUNT = Pattern.compile("(全年)?(预算|执行)数(为|是)?");
    private static final Pattern WHOLE_RATE = Pattern.compile("(预算|支出)(执行|完成)率");
    private static final int MOST_REMAINING_WORDS = 6;

    private final Vocabulary vocabulary = Vocabulary.instance();

    Optional<Answer> read(Mention mention, Context context) {
        var label = sentence(mention.label());
        var clause = clause(label);
        boolean rate = mention.unit().dimension() == Dimension.RATE;
        vocabulary.funding(label).ifPresent(hit -> context.funding = hit.meaning());
        bracket(label, context);
        if (rate && SHARE.matcher(clause).find()) {
            return answer(context.subject, Stage.SHARE, false, context);
        }
        if (rate && BRACKETED_CHANGE.matcher(label).find()) {
            return answer(context.outer, Stage.CHANGE_RATE, false, context);
        }
        if (rate && ACTUAL.matcher(clause).matches()) {
            return answer(context.subject, context.rateStage, false, context);
        }
        var said = said(label, clause);
        var answer = said.subject() == null
                ? inherit(mention, label, said.stage(), context)
                : named(mention, label, said, context);
        return FACTOR.matcher(label).find() ? Optional.empty() : answer;
    }

    /** What stands in brackets is an aside: behind it the sentence goes on about what it was about before. */
    private static void bracket(String label, Context context) {
        int open = label.lastIndexOf('(');
        int close = label.lastIndexOf(')');
        if (label.startsWith(")") && context.outer != null) {
            context.subject = context.outer;
            context.outer = null;
        }
        if (open > close) {
            context.outer = context.subject;
        }
    }

    private record Said(@Nullable Subject subject, @Nullable Stage stage) {}

    /** What the words themselves say; a phrase that tells both wins over a subject that ends no later. */
    private Said said(String label, String clause) {
        var stage = vocabulary.stage(clause).map(Vocabulary.Hit::meaning).orElse(null);
        var subject = vocabulary.subject(label);
        var phrase = vocabulary.phrase(label);
        if (phrase.isEmpty()
                || (subject.isPresent() && subject.get().end() > phrase.get().end())) {
            return new Said(subject.map(Vocabulary.Hit::meaning).orElse(null), stage);
        }
        boolean inClause = phrase.get().end() > label.length() - clause.length();
        boolean overruled = stage == Stage.TARGET || stage == Stage.CHANGE || !inClause;
        return new Said(
                phrase.get().meaning().subject(),
                overruled ? stage : phrase.get().meaning().stage());
    }

    private Optional<Answer> inherit(Mention mention, String label, @Nullable Stage stage, Context context) {
        var clause = clause(label);
        if (stage == Stage.TARGET && WHOLE_RATE.matcher(label).find()) {
            context.subject = Subject.TOTAL;
            context.rateStage = Stage.EXECUTION_RATE;
            return Optional.empty();
        }
        if (context.subject == null && WHOLE_AMOUNT.matcher(clause).matches()) {
            context.subject = Subject.TOTAL;
        }
        boolean unknown = stage == null || remaining(clause) > MOST_REMAINING_WORDS;
        if (unknown || (UNKNOWN_RATE.matcher(clause).find() && stage != Stage.EXECUTION_RATE)) {
            context.subject = Subject.OTHER;
            return Optional.empty();
        }
        if (stage == Stage.EXECUTION_RATE && WHOLE_RATE.matcher(clause).find() && !isPart(context.subject)) {
            context.subject = Subject.TOTAL;
            context.funding = null;
        }
        return settled(mention, clause, stage, context);
    }

    private Optional<Answer> named(Mention mention, String label, Said said, Context context) {
        var subject = Objects.requireNonNull(said.subject());
        clearFunding(label, subject, context);
        context.subject = withCarryOver(subject, mention);
        vocabulary.phrase(label).ifPresent(hit -> remember(hit.meaning().stage(), context));
        if (said.stage() != null) {
            remember(said.stage(), context);
        }
        return settled(mention, clause(label), said.stage(), context);
    }

    private Optional<Answer> settled(Mention mention, String clause, @Nullable Stage stage, Context context) {
        boolean decrease = DECREASE.matcher(clause).find();
        return answer(context.subject, settle(stage, mention.unit().dimension(), context), decrease, context);
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
            return Stage.FINAL;
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

    private void clearFunding(String label, Subject subject, Context context) {
        boolean whole = subject == Subject.TOTAL || subject == Subject.REVENUE;
        if (whole && vocabulary.funding(label).isEmpty()) {
            context.funding = null;
        }
    }

    /** The words after the last full stop. */
    private static String sentence(String label) {
        return label.substring(label.lastIndexOf('。') + 1);
    }

    /** The words after the last comma or stop. */
    private static String clause(String label) {
        int cut = -1;
        for (int at = 0; at < label.length(); at++) {
            if (",;。:、".indexOf(label.charAt(at)) >= 0 && at < label.length() - 1) {
                cut = at;
            }
        }
        return label.substring(cut + 1);
    }

    private int remaining(String clause) {
        var hit = vocabulary.stage(clause);
        int words = (int) clause.codePoints().filter(Character::isIdeographic).count();
        return hit.map(h -> words - (h.end() - h.start())).orElse(words);
    }
}
