package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Map;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** What a report says of last year is what last year's report said (上年数与上年报告一致). */
final class PriorFigures implements YearRule {

    private static final Map<Measure, Measure> OWN_OF_PRIOR = Map.ofEntries(
            Map.entry(Measure.PRIOR_EXECUTED_AMOUNT, Measure.EXECUTED_AMOUNT),
            Map.entry(Measure.PRIOR_BASIC_EXPENDITURE, Measure.BASIC_EXPENDITURE),
            Map.entry(Measure.PRIOR_PROJECT_EXPENDITURE, Measure.PROJECT_EXPENDITURE),
            Map.entry(Measure.PRIOR_PERSONNEL_EXPENSE, Measure.PERSONNEL_EXPENSE),
            Map.entry(Measure.PRIOR_OPERATING_EXPENSE, Measure.OPERATING_EXPENSE),
            Map.entry(Measure.PRIOR_THREE_PUBLIC, Measure.THREE_PUBLIC),
            Map.entry(Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE, Measure.OVERSEAS_TRAVEL_EXPENSE),
            Map.entry(Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE, Measure.OFFICIAL_RECEPTION_EXPENSE),
            Map.entry(Measure.PRIOR_VEHICLE_EXPENSE, Measure.VEHICLE_EXPENSE),
            Map.entry(Measure.PRIOR_VEHICLE_PURCHASE_EXPENSE, Measure.VEHICLE_PURCHASE_EXPENSE),
            Map.entry(Measure.PRIOR_VEHICLE_OPERATION_EXPENSE, Measure.VEHICLE_OPERATION_EXPENSE),
            Map.entry(Measure.PRIOR_PROCUREMENT, Measure.PROCUREMENT_EXECUTED));

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "years.prior-figures",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "上年数与上年报告不符",
                        "本年报告所列上年数=上年报告的本年数")
                .mayErr("上年报告之后决算有调整；两年口径不同而文字没有写明；机构合并时与各部门及其合计都比过才提示");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        var outcome = new Outcome();
        var check = new PriorAmounts(subject, lastYear, outcome);
        OWN_OF_PRIOR.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> check.check(pair.getKey(), pair.getValue()));
        return outcome.orNotApplicable("报告没有列出上年数。");
    }
}
