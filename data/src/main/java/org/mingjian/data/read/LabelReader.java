package org.mingjian.data.read;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

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
            @Nullable String funding,
            boolean planned) {

        static Answer ofTotal(Stage stage) {
            return new Answer(Subject.TOTAL, stage, false, null, false);
        }
    }

    private static final ScreenedPattern ACTUAL = ScreenedPattern.of("^[,;:、。)]*实际(变动|完成)?(值|率|数)?(为|达到?|是)?$|^=+$");
    private static final ScreenedPattern SHARE =
            ScreenedPattern.of("占(?!\\p{IsHan}{0,4}(预算|目标|任务|计划|安排|指标))\\p{IsHan}{0,12}的?(比重|比例|比)?(为|达)?$");
    /** «公务接待1033万元(-7.6%)»: a change alone in brackets behind an amount, the second one its rate. */
    private static final ScreenedPattern BRACKETED_CHANGE = ScreenedPattern.of("^\\(\\+?$");

    private static final ScreenedPattern SECOND_IN_BRACKET = ScreenedPattern.of("^[,，]\\+?$");
    private static final ScreenedPattern FACTOR = ScreenedPattern.of("(×|times|\\*)$");
    /** «三公经费预算中，因公出国费…»: the parts that follow are budgeted too. */
    private static final ScreenedPattern AMONG_BUDGET = ScreenedPattern.of("预算(安排|支出)?(总额|总数)?中[,:]");

    private static final ScreenedPattern OTHER_GROUPING = ScreenedPattern.of("按(支出|经费)?(性质|用途|类型|经济分类|功能分类)");
    /** What a sentence about the budget of a project tells of that project. */
    private static final Set<Subject> GOES_ON =
            EnumSet.of(Subject.TOTAL, Subject.OPENING_CARRY_OVER, Subject.CLOSING_CARRY_OVER);

    private static final ScreenedPattern OWN = ScreenedPattern.of("部门|单位|整体|本级|我[局委办厅院镇乡校]|年初预算");
    private static final int SHORTEST_NAME = 4;
    private static final ScreenedPattern DATED = ScreenedPattern.of("\\d{4}年");

    private final Vocabulary vocabulary = Vocabulary.instance();
    private final PlainWords plainWords = PlainWords.instance();
    private final LabelWords words = new LabelWords();
    private final YearWords years;
    private final ComparedBases bases;
    private final String department;
    /** The report is about one project: what stands before an amount names the project or its parts. */
    private final boolean project;

    private final String projectName;

    private final InheritedSubject inherited;

    LabelReader() {
        this(null, null, false, null);
    }

    /** Knows the year and the department of the report, whose name before a figure says nothing new. */
    LabelReader(
            @Nullable FiscalYear reported, @Nullable String department, boolean project, @Nullable String projectName) {
        this.project = project;
        this.projectName = projectName == null ? "" : MatchText.normalise(projectName);
        this.inherited = new InheritedSubject(project, this.projectName);
        this.years = new YearWords(reported);
        this.bases = new ComparedBases(years);
        this.department = department == null ? "" : MatchText.normalise(department);
    }

    Optional<Answer> read(Mention mention, Context context) {
        context.summary |= !project && ProjectSummary.start(mention.label()) >= 0;
        if (context.summary) {
            return Optional.empty();
        }
        var label = ownProject(sentence(mention.label().replace(department, ""), context), context);
        if (FACTOR.isIn(label)) {
            if (label.startsWith("=")) {
                return Optional.empty();
            }
            label = formula(label);
        }
        label = LabelStart.side(label, context);
        var clause = LabelWords.clause(label);
        if (OTHER_GROUPING.isIn(label)) {
            context.funding = null;
        }
        var known = context.funding;
        vocabulary.funding(label).ifPresent(hit -> context.funding = hit.meaning());
        Brackets.close(label, known, context);
        boolean opens = context.opens;
        context.opens = false;
        context.yearSaid = false;
        var year = year(label, context);
        Brackets.open(label, known, context);
        var aside = aside(mention, label, clause, context);
        if (aside != null) {
            return aside;
        }
        if (plainWords.aside(clause)) {
            return Optional.empty();
        }
        bases.read(label, context);
        if (AMONG_BUDGET.isIn(label)) {
            context.moneyStage = Stage.BUDGET;
        }
        ComparedBases.resume(mention, context);
        var running = context.moneyStage;
        var answered = answer(mention, label, opens, year, context);
        ComparedBases.leave(mention, clause, running, context);
        return answered;
    }

    /** The project's own name before a figure says nothing new either. */
    private String ownProject(String label, Context context) {
        boolean named = projectName.length() >= SHORTEST_NAME && label.contains(projectName);
        context.ownProject |= named;
        return named ? label.replace(projectName, "") : label;
    }

    private Optional<Answer> answer(Mention mention, String label, boolean opens, Context.Year told, Context context) {
        boolean granting = opens || SubjectRules.isOfYear(label);
        if (project && granting && told == Context.Year.REPORTED && SubjectRules.isGranted(mention, label)) {
            context.subject = Subject.TOTAL;
            context.moneyStage = Stage.BUDGET;
            return Answers.answer(Subject.TOTAL, Stage.BUDGET, false, context);
        }
        if (SubjectRules.isOtherSide(mention, label, context)) {
            context.subject = Subject.OTHER;
            return Optional.empty();
        }
        var said = SubjectRules.ofColumn(words.said(label, context), label, context);
        if (said.shortName() && context.whole == null && !context.inBrackets) {
            context.list();
        }
        var year = afterAside(said, label, told, opens, context);
        var answer = said.subject() == null
                ? inherited.read(mention, label, said.stage(), year, context)
                : named(mention, label, said, context);
        boolean factor = FACTOR.isIn(mention.label());
        return answer.filter(found -> !factor && !SubjectRules.isChangeOfRate(mention, found.stage()))
                .flatMap(found -> StageRules.ofYear(found, year, mention));
    }

    /** Rates and changes whose words name no subject of their own because they belong to the number before. */
    private @Nullable Optional<Answer> aside(Mention mention, String label, String clause, Context context) {
        boolean rate = mention.isRate();
        if (rate && SHARE.isIn(clause)) {
            SubjectRules.share(clause, context);
            return Answers.answer(context.subject, Stage.SHARE, false, context);
        }
        boolean shared = context.shared && mention.isMoney() && SubjectRules.isAmountOfShare(clause);
        context.shared = false;
        if (shared) {
            return Answers.answer(
                    context.subject, Objects.requireNonNullElse(context.moneyStage, Stage.FINAL), false, context);
        }
        boolean change = rate || mention.number().value().signum() < 0 || label.endsWith("+");
        if (change && BRACKETED_CHANGE.isIn(label)) {
            context.decreasing = mention.number().value().signum() < 0;
            return Answers.answer(context.outer, rate ? Stage.CHANGE_RATE : Stage.CHANGE, false, context);
        }
        if (rate && context.outer != null && SECOND_IN_BRACKET.isIn(label)) {
            return Answers.answer(context.outer, Stage.CHANGE_RATE, context.decreasing, context);
        }
        if (!rate || !ACTUAL.isWhole(clause)) {
            return null;
        }
        boolean ofStaff = InheritedSubject.isStaff(context.subject) && clause.startsWith("=");
        return ofStaff
                ? Answers.answer(Subject.STAFF, Stage.CONTROL_RATE, false, context)
                : Answers.answer(context.subject, context.rateStage, false, context);
    }

    /** The year the words speak of; what they say of it in brackets ends with the brackets. */
    private Context.Year year(String label, Context context) {
        int open = label.lastIndexOf('(');
        if (open <= label.lastIndexOf(')')) {
            return years.of(Brackets.without(label), context);
        }
        years.of(Brackets.without(label.substring(0, open)), context);
        context.outerYear = context.year;
        context.yearSaid = false;
        return years.of(label.substring(open), context);
    }

    /**
     * «接待费2万元，上年3万元；公车费4万元»: a year told beside a number already read is an aside; the next subject is of
     * the report's year again, unless it is a part of what the year was told of.
     */
    private static Context.Year afterAside(
            LabelWords.Said said, String label, Context.Year year, boolean opens, Context context) {
        if (context.yearSaid) {
            context.yearAside = said.subject() == null && !opens && context.year != Context.Year.REPORTED;
        } else if (context.yearAside && said.subject() != null && !lists(label)) {
            context.yearAside = false;
            context.year = Context.Year.REPORTED;
            return Context.Year.REPORTED;
        }
        return year;
    }

    private static boolean lists(String label) {
        return label.contains("其中") || label.startsWith(":") || label.startsWith("(") || label.startsWith("、");
    }

    /** A formula (控制率=在职人数/编制数×100%) is about what stands before its first sign of equality. */
    private static String formula(String label) {
        int equals = label.indexOf('=');
        return equals > 0 ? label.substring(0, equals) : label;
    }

    private Optional<Answer> named(Mention mention, String label, LabelWords.Said said, Context context) {
        var subject = Objects.requireNonNull(said.subject());
        if (subject == Subject.CLOSING_CARRY_OVER && SubjectRules.isBalanceOfAnother(label, context)) {
            subject = Subject.OTHER;
        }
        if (context.ofAnother && GOES_ON.contains(subject) && !OWN.isIn(label)) {
            subject = Subject.OTHER;
        }
        clearFunding(label, subject, context);
        context.wasOther = false;
        if (subject == Subject.BASIC
                && context.subject == Subject.TOTAL
                && context.whole == null
                && mention.isMoney()) {
            context.list();
        }
        context.subject = words.isAnothers(subject, label) ? Subject.OTHER : withCarryOver(subject, mention);
        vocabulary
                .phrase(label)
                .ifPresent(hit -> StageRules.remember(hit.meaning().stage(), context));
        if (said.stage() != null) {
            StageRules.remember(said.stage(), context);
        }
        context.count(true, mention.isRate());
        if (mention.isMoney()) {
            context.part(subject, mention.number().value());
        }
        return Answers.settled(mention, LabelWords.clause(label), said.stage(), context);
    }

    private static Subject withCarryOver(Subject subject, Mention mention) {
        return subject == Subject.REVENUE && mention.following().startsWith("(含年初")
                ? Subject.REVENUE_WITH_CARRY_OVER
                : subject == Subject.TOTAL && mention.following().startsWith("(含年末") ? Subject.OTHER : subject;
    }

    private void clearFunding(String label, Subject subject, Context context) {
        boolean whole = subject == Subject.TOTAL
                || subject == Subject.REVENUE
                || subject == Subject.OPENING_CARRY_OVER
                || subject == Subject.CLOSING_CARRY_OVER
                || DATED.isIn(label);
        if (whole && vocabulary.funding(label).isEmpty()) {
            context.funding = null;
        }
    }

    /** The last full stop; one right before a closing bracket ends the aside, not the sentence. */
    private static int stop(String label) {
        int stop = label.lastIndexOf('。');
        while (stop >= 0 && stop + 1 < label.length() && label.charAt(stop + 1) == ')') {
            stop = label.lastIndexOf('。', stop - 1);
        }
        return stop;
    }

    /** The words after the last full stop. */
    private String sentence(String label, Context context) {
        int stop = stop(label);
        if (stop >= 0) {
            context.nextSentence();
        } else if (label.indexOf(';') >= 0) {
            context.nextItem(project);
        }
        return LabelStart.withoutAside(LabelStart.withoutTitle(label.substring(stop + 1)));
    }
}
