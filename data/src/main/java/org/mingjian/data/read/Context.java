package org.mingjian.data.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the sentences of a paragraph have been about so far (上下文): a later figure may leave it unsaid. */
final class Context {

    /** Which year the words speak of, against the report's year. */
    enum Year {
        REPORTED,
        BEFORE,
        ANOTHER
    }

    /** What the heading over the paragraph is about; sentences that name nothing are about it. */
    final @Nullable Subject heading;

    @Nullable
    Subject subject;

    /** The subject outside the brackets the sentence is in. */
    @Nullable
    Subject outer;

    boolean inBrackets;

    @Nullable
    Stage outerStage;

    @Nullable
    String outerFunding;

    Year outerYear = Year.REPORTED;

    /** No number of the sentence has been read yet: a year told now is the sentence's. */
    boolean opens = true;

    /** The words before the last number name a year. */
    boolean yearSaid;

    /** The year was told of one number only. */
    boolean yearAside;

    /** The subject whose parts are being listed (其中). */
    @Nullable
    Subject whole;

    @Nullable
    Stage moneyStage;

    @Nullable
    Stage rateStage;

    @Nullable
    String funding;

    Year year = Year.REPORTED;

    /** The subject is told by the columns of a form: 年初预算数, 全年预算数, 全年执行数. */
    boolean inColumns;

    /** The sentence before ended with something that is none of the report's: a change told next is of that. */
    boolean wasOther;

    /** The sentence began with the budget of something else: what it goes on with is of that. */
    boolean ofAnother;

    /** What follows in the paragraph sums up the evaluation of one project (自评综述). */
    boolean summary;

    /** What amounts are again once the rate of a base has been told: «支出8.74万元，完成预算12万元的72.83%». */
    @Nullable
    Stage resumed;

    /** The number before was the share of the subject; an amount right behind is the subject's. */
    boolean shared;

    /** The sentence names the project the report is about. */
    boolean ownProject;

    /** The sum of all revenue the document has told last. */
    @Nullable
    BigDecimal revenueSum;

    private @Nullable BigDecimal basic;
    private @Nullable BigDecimal project;
    private int parts;
    private int figuresOfPart;
    private boolean ratesInList;

    /** A change is told against something else than last year: the budget, a goal, the country. */
    boolean otherBase;

    /** The last change was a decrease; a rate in brackets behind it is one too. */
    boolean decreasing;

    /** The document tells what is planned (预算情况说明). */
    final boolean planned;

    Context() {
        this(null, false);
    }

    Context(@Nullable Subject heading, boolean planned) {
        this.planned = planned;
        this.heading = heading;
        this.subject = heading;
    }

    /** An amount of basic or project expenditure, for a sum that may follow. */
    void part(Subject part, BigDecimal amount) {
        basic = part == Subject.BASIC ? amount : basic;
        project = part == Subject.PROJECT ? amount : project;
    }

    /** Whether an amount is just what the two parts told last make together. */
    boolean isSumOfParts(BigDecimal amount) {
        return basic != null && project != null && basic.add(project).compareTo(amount) == 0;
    }

    /** A new sentence goes back from the parts to the whole, and to the report's year. */
    void nextSentence() {
        if (whole != null) {
            subject = whole;
            whole = null;
        }
        wasOther = subject == Subject.OTHER;
        if (wasOther) {
            subject = heading;
        }
        inColumns = false;
        ownProject = false;
        ofAnother = false;
        year = Year.REPORTED;
        yearAside = false;
        opens = true;
        otherBase = false;
        outer = null;
        inBrackets = false;
    }

    /**
     * Behind a semicolon the list of parts may be over: words that name nothing are about the whole again. What a
     * project's report tells next is about the project again.
     */
    void nextItem(boolean project) {
        if (project && subject == Subject.OTHER) {
            subject = heading;
        }
        if (whole != null) {
            subject = whole;
        }
        if (yearAside) {
            yearAside = false;
            year = Year.REPORTED;
        }
    }

    /** A budget or an expenditure has been told. */
    boolean isAboutAmounts() {
        return moneyStage != null && subject != null && subject != Subject.OTHER;
    }

    /** Only budgets have been told so far: a change of them is none of what was spent. */
    boolean isAboutBudget() {
        return moneyStage == Stage.BUDGET || moneyStage == Stage.INITIAL_BUDGET;
    }

    /** The subject's parts follow. */
    void list() {
        whole = subject;
        parts = 0;
        figuresOfPart = 0;
        ratesInList = false;
    }

    /** A number of a subject that was named, or that says nothing and goes on with the one before. */
    void count(boolean named, boolean rate) {
        parts += named ? 1 : 0;
        figuresOfPart = named ? 1 : figuresOfPart + 1;
        ratesInList |= rate;
    }

    /**
     * «支出A，其中基本支出B，项目支出C，执行率D»: a rate behind several parts of which each had one amount and none a rate
     * of its own is the whole's, as is always a control rate.
     */
    boolean isListDone(@Nullable Stage stage) {
        if (whole == null || inBrackets) {
            return false;
        }
        return stage == Stage.CONTROL_RATE
                || (stage == Stage.EXECUTION_RATE && parts > 1 && figuresOfPart == 1 && !ratesInList);
    }
}
