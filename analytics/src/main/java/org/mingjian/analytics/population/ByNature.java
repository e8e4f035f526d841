package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;

/**
 * What a made report shows though nobody planted it (自然形成的疑点): so the year was, or an error made it so. Recorded from
 * the draft's own figures before anything is printed; no rule is asked.
 *
 * @see "Decision 0122"
 */
final class ByNature {

    /** The rules whose errors are recorded here. */
    static final Set<String> RULES = Set.of(
            "review.gap",
            "execution.low-but-excellent",
            "execution.low-unexplained",
            "execution.full-total",
            "score.full-unsupported",
            "rate.execution-above",
            "budget.adjustment");

    private static final String EXECUTION = "execution.total";
    private static final BigDecimal GAP = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where the year may be explained in words, and wherever anything else is remarked, nobody can say that it was not. */
    private static final Set<Section> TELLING = Set.of(Section.FLOW, Section.PROSE, Section.RESULTS);

    private final Draft draft;
    private final Funds funds;

    private ByNature(Draft draft) {
        this.draft = draft;
        this.funds = draft.funds();
    }

    static List<Planted> of(Draft draft) {
        var nature = new ByNature(draft);
        var found = new ArrayList<Planted>();
        Stream.of(
                        nature.review(),
                        nature.lowButExcellent(),
                        nature.lowUnexplained(),
                        nature.fullTotal(),
                        nature.fullWithoutForm(),
                        nature.rateAbove(),
                        nature.adjustment())
                .flatMap(Optional::stream)
                .forEach(found::add);
        return found;
    }

    private static Optional<Planted> found(String code, String measure, String detail, String error, String rule) {
        return Optional.of(new Planted(code, measure, detail, error, Set.of(rule), Set.of(), false));
    }

    /** It may be so, and may be not: who says it is neither right nor wrong. */
    private static Optional<Planted> perhaps(String code, String detail, String error, String rule) {
        return Optional.of(new Planted(code, EXECUTION, detail, error, Set.of(), Set.of(rule), true));
    }

    private Optional<Planted> review() {
        var totals = draft.totals();
        var verified = totals.verified();
        if (verified == null || !draft.has(Section.FORM)) {
            return Optional.empty();
        }
        boolean wide = totals.form().subtract(verified).compareTo(GAP) >= 0;
        boolean regraded = !Totals.grade(verified).equals(Totals.grade(totals.form()));
        return wide || regraded
                ? found("F21", "score", "自评%s分，复核%s分".formatted(totals.form(), verified), "review.gap", "review.gap")
                : Optional.empty();
    }

    /** Little was spent and excellence is claimed. */
    private Optional<Planted> lowButExcellent() {
        var claimed =
                draft.has(Section.FORM) ? draft.totals().form() : draft.totals().told();
        boolean low = funds.executed() * 5 < funds.budget() * 4;
        return low && draft.has(Section.SCORE) && Totals.grade(claimed).equals("优")
                ? found(
                        "F09",
                        EXECUTION,
                        "%s，自评%s分".formatted(spending(), claimed),
                        "low-but-excellent",
                        "execution.low-but-excellent")
                : Optional.empty();
    }

    /** A tenth was not spent, and neither the form's line nor a sentence says why. */
    private Optional<Planted> lowUnexplained() {
        boolean low = funds.executed() * 10 < funds.budget() * 9;
        if (!low || isExplainedOnForm()) {
            return Optional.empty();
        }
        boolean sure = draft.isRateClear()
                && draft.remarks().isEmpty()
                && TELLING.stream().noneMatch(draft::has);
        var detail = spending() + "，没有说明原因";
        var rule = "execution.low-unexplained";
        return sure
                ? found("F08", EXECUTION, detail, "low-unexplained", rule)
                : perhaps("F08", detail, "low-perhaps-explained", rule);
    }

    private boolean isExplainedOnForm() {
        return draft.has(Section.FORM)
                && draft.print().hasReasons()
                && draft.lines().stream()
                        .anyMatch(line -> line.kind() == Line.Kind.EXECUTION
                                && !line.reason().isEmpty());
    }

    private boolean isFull() {
        return draft.has(Section.SCORE) && draft.totals().told().compareTo(HUNDRED) == 0;
    }

    /** All points, and no line shows for what. */
    private Optional<Planted> fullWithoutForm() {
        return isFull() && !draft.has(Section.FORM)
                ? found("F04", "score", "总分100分，没有自评表", "full-unsupported", "score.full-unsupported")
                : Optional.empty();
    }

    /** All points, though the form scores what was spent and not all was; and nothing shows how. */
    private Optional<Planted> fullTotal() {
        boolean shown = draft.has(Section.FORM) && draft.print().leftOut().isEmpty() || draft.has(Section.PARTS);
        boolean spent = funds.executed() * 1000 >= funds.budget() * 995;
        if (!isFull() || shown || spent) {
            return Optional.empty();
        }
        var detail = spending() + "，总分100分";
        return draft.form().hasExecution() && draft.isRateClear() && !draft.has(Section.FORM)
                ? found("F01", EXECUTION, detail, "full-total", "execution.full-total")
                : perhaps("F01", detail, "perhaps-full-total", "execution.full-total");
    }

    private Optional<Planted> rateAbove() {
        var percent = draft.printedExecution();
        return percent.compareTo(HUNDRED) > 0
                ? found("F11", EXECUTION, "执行率印作%s%%".formatted(percent), "rate-above", "rate.execution-above")
                : Optional.empty();
    }

    /** By more than is usual where this form is used; another limit for a cut than for more. */
    private Optional<Planted> adjustment() {
        long change = funds.budget() - funds.initial();
        var rate = Funds.percent(Math.abs(change), funds.initial());
        var department = draft.department();
        var limit = RuleBook.builtIn()
                .thresholds(new RuleQuery(
                        draft.form().key(),
                        ReportKind.SELF_EVALUATION,
                        department.provinceName(),
                        department.city(),
                        draft.year()))
                .get(change < 0 ? ThresholdKey.ADJUSTMENT_MOST : ThresholdKey.ADJUSTMENT_UNEXPLAINED)
                .value();
        return rate.movePointLeft(2).compareTo(limit) > 0
                ? found(
                        "F22",
                        Measure.ADJUSTED_BUDGET.wireName(),
                        "年初预算%s，全年预算%s".formatted(FundErrors.words(funds.initial()), FundErrors.words(funds.budget())),
                        "adjusted-by-much",
                        "budget.adjustment")
                : Optional.empty();
    }

    private String spending() {
        return "支出%s，预算%s".formatted(FundErrors.words(funds.executed()), FundErrors.words(funds.budget()));
    }
}
