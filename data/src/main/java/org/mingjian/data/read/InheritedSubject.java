package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.read.LabelReader.Answer;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Tells what a number is whose words name no subject (承前省略): what was spoken of before, where the words say nothing
 * else; a label with an unknown noun is about something else.
 */
final class InheritedSubject {

    private static final ScreenedPattern UNKNOWN_RATE = ScreenedPattern.of("\\p{IsHan}{2,}率(均?为|均?达到?|是|:)?$");
    private static final ScreenedPattern ACTUAL_STAFF = ScreenedPattern.of("[,;、/(]?(年末)?(实际|实有|现有)(人数|人员)?(为|有|共)?");
    private static final ScreenedPattern SUM = ScreenedPattern.of("[,;]?(合计|共计|总计)(支出)?(为|是|:)?");
    private static final ScreenedPattern WHOLE_RATE = ScreenedPattern.of("(预算|支出)(执行|完成)率");
    /** In a project's report the project is what everything is about. */
    private static final ScreenedPattern OWN_PROJECT = ScreenedPattern.of("^(本|该|此)?项目(资金)?");
    /** «采购126台，完成率105%» is the rate of the count. */
    private static final ScreenedPattern COUNTED = ScreenedPattern.of("\\d(?![\\d.,]|年|月|日|%)(?!万?元)\\p{IsHan}");

    private static final int SHORTEST_NAME = 4;

    private final Vocabulary vocabulary = Vocabulary.instance();
    private final PlainWords plainWords = PlainWords.instance();
    private final boolean project;
    private final String projectName;

    InheritedSubject(boolean project, String projectName) {
        this.project = project;
        this.projectName = projectName;
    }

    /** «2021年度森林防火经费执行率为100%»: words of the project's own name alone mean the project. */
    private boolean isOwnRate(Mention mention, String clause, @Nullable Stage stage) {
        var words = plainWords.rest(clause);
        if (!mention.isRate() || stage != Stage.EXECUTION_RATE || words.length() < SHORTEST_NAME) {
            return false;
        }
        int at = 0;
        for (int next = 0; next < words.length(); next++) {
            at = projectName.indexOf(words.charAt(next), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    Optional<Answer> read(Mention mention, String label, @Nullable Stage said, Context.Year year, Context context) {
        if (mention.isMoney() && isStaff(context.subject)) {
            // money is of no people: the sentence speaks of something else now
            context.subject = null;
        }
        boolean done = mention.isRate() && LabelStart.isDone(label, context);
        var stage = done ? Stage.EXECUTION_RATE : said;
        var clause = project ? OWN_PROJECT.withoutFirst(LabelWords.clause(label)) : LabelWords.clause(label);
        if (clause.startsWith("完成率") && COUNTED.isIn(label)) {
            context.subject = Subject.OTHER;
            return Optional.empty();
        }
        if (stage == Stage.TARGET && WHOLE_RATE.isIn(label)) {
            context.subject = Subject.TOTAL;
            context.rateStage = Stage.EXECUTION_RATE;
            return Optional.empty();
        }
        if (mention.isMoney()
                && SUM.isWhole(clause)
                && context.isSumOfParts(mention.number().value())) {
            context.subject = Subject.TOTAL;
            return Answers.settled(mention, clause, Stage.FINAL, context);
        }
        if (stage == Stage.CHANGE && context.wasOther) {
            context.subject = Subject.OTHER;
            return Optional.empty();
        }
        boolean funded = vocabulary.funding(clause).isPresent() && mention.isMoney();
        fund(label, clause, funded, context);
        boolean dated = year != Context.Year.REPORTED && plainWords.only(clause);
        boolean sum = context.subject == Subject.TOTAL || isRevenue(context.subject);
        if (isOwnRate(mention, clause, stage)) {
            context.subject = Subject.TOTAL;
            return Answers.settled(mention, clause, stage, context);
        }
        boolean unknown = (stage == null && !dated && !(funded && sum)) || !plainWords.only(clause);
        if (unknown || (UNKNOWN_RATE.isIn(clause) && !isOwnRate(stage) && !isOfAssets(clause, context))) {
            context.subject = Subject.OTHER;
            context.ofAnother |= stage == Stage.BUDGET && mention.isMoney() && !project;
            return Optional.empty();
        }
        settleSubject(mention, clause, stage, context);
        if (context.ownProject && stage == Stage.EXECUTION_RATE && context.subject == Subject.OTHER) {
            context.subject = Subject.TOTAL;
        }
        context.count(false, mention.isRate());
        return Answers.settled(mention, clause, stage, context);
    }

    /** The name of a funding source alone goes on with the whole, or with the revenue that is being told. */
    private void fund(String label, String clause, boolean funded, Context context) {
        boolean ofRevenue = context.inBrackets && isRevenue(context.outer);
        if (funded && (isRevenue(context.whole) || ofRevenue)) {
            context.subject = ofRevenue ? context.outer : context.whole;
        } else if ((context.subject == null || funded) && plainWords.only(project ? clause : label)) {
            context.subject = Subject.TOTAL;
        }
    }

    /** What a stage or its words say of the subject that was spoken of: the whole's rate is none of a part's. */
    private static void settleSubject(Mention mention, String clause, @Nullable Stage stage, Context context) {
        if (context.subject == Subject.ADJUSTMENT && mention.isMoney()
                || isRevenue(context.subject) && clause.contains("支出")) {
            context.subject = Subject.TOTAL;
        }
        if (mention.isRate() && context.isListDone(stage)) {
            context.subject = context.whole;
        }
        boolean whole = WHOLE_RATE.isIn(clause) && !isPart(context.subject);
        if (stage == Stage.EXECUTION_RATE && (whole || context.subject == Subject.CLOSING_CARRY_OVER)) {
            context.subject = Subject.TOTAL;
        }
        if (context.subject == Subject.STAFF_ESTABLISHED && ACTUAL_STAFF.isWhole(clause)) {
            context.subject = Subject.STAFF_ACTUAL;
        }
        if (stage == Stage.CONTROL_RATE && isStaff(context.subject)) {
            context.subject = Subject.STAFF;
        }
    }

    /** Rates that words say nothing else about are those of the subject. */
    private static boolean isOwnRate(@Nullable Stage stage) {
        return stage == Stage.EXECUTION_RATE || stage == Stage.CONTROL_RATE || stage == Stage.CHANGE_RATE;
    }

    /** «固定资产3018.5万元，利用率99%». */
    private static boolean isOfAssets(String clause, Context context) {
        return context.subject == Subject.FIXED_ASSETS && clause.startsWith("利用率");
    }

    private static boolean isRevenue(@Nullable Subject subject) {
        return subject == Subject.REVENUE || subject == Subject.REVENUE_WITH_CARRY_OVER;
    }

    /** Whether a subject is one of the two whose quotient is the control rate. */
    static boolean isStaff(@Nullable Subject subject) {
        return subject == Subject.STAFF_ACTUAL || subject == Subject.STAFF_ESTABLISHED;
    }

    private static boolean isPart(@Nullable Subject subject) {
        return subject == Subject.BASIC || subject == Subject.PROJECT;
    }
}
