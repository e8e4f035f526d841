package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.Set;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/** Settles what a number is of, where its own words say less than what was said before (对象判定). */
final class SubjectRules {

    /** «基本支出年初预算数A，全年预算数B，全年执行数C»: one part told by the headings of the form. */
    private static final ScreenedPattern FIRST_COLUMN = ScreenedPattern.of("(年初|全年|调整后?)预算数$");

    private static final ScreenedPattern NEXT_COLUMN =
            ScreenedPattern.of("[,、]?((年初|全年|调整后?|预算)*(预算|执行|决算)数|(预算)?(执行|完成)率)(为|是|:)?");
    private static final ScreenedPattern BALANCE = ScreenedPattern.of("(^|[,;])结余(资金)?(为|是|共)*$");
    private static final Set<Subject> WITH_BALANCE =
            Set.of(Subject.TOTAL, Subject.BASIC, Subject.PROJECT, Subject.REVENUE, Subject.REVENUE_WITH_CARRY_OVER);
    /** «2022年下达我区补助资金2860万元»: what a project was given. */
    private static final ScreenedPattern GRANTED = ScreenedPattern.of(
            "(下达|安排|批复)([我本该]\\p{IsHan}{1,2})?(\\d{4}年度?)?[^,。;:\\d]{0,24}(资金|经费|预算|指标|公益金)(总额)?(共计?|合计|为)?$"
                    + "|(^|[,;。:])(本|该)?项目(总投资|总预算|总资金|(预算|计划)?资金(总额|总量|总计|共计))(为|共|计|是)*$");

    /** «将专项资金189.42万元下达给你局». */
    private static final ScreenedPattern MONEY = ScreenedPattern.of("(资金|经费|补助|指标|预算)$");

    private static final ScreenedPattern PASSED_ON = ScreenedPattern.of("^(予以)?(下达|拨付|分配)(给)?[你我各]");
    private static final ScreenedPattern INVESTED = ScreenedPattern.of("总投资(为|共|计|是)*$");
    private static final ScreenedPattern YEAR_FOLLOWS =
            ScreenedPattern.of("^[,;。](其中)?(\\d{4}年度?|本年度?|当年)(已|共)*(下达|安排|批复)");
    private static final ScreenedPattern OF_YEAR =
            ScreenedPattern.of("^[,;](其中)?(\\d{4}年度?|本年度?|当年)(已|共)*(下达|安排|批复)[^,;。\\d]{0,12}$");

    private static final ScreenedPattern REVENUE_SUM = ScreenedPattern.of("收入总计(为|是|:)?$");
    private static final ScreenedPattern EXPENDITURE_SUM = ScreenedPattern.of("支出总计(为|是|:)?$");

    private static final ScreenedPattern AMOUNT_OF_SHARE = ScreenedPattern.of("[,、(]?(为|计|即|共)*");

    private SubjectRules() {}

    /** «基本支出占17.93%，为1217.66万元»: what has the share is what the sentence goes on with. */
    static void share(String clause, Context context) {
        int at = clause.lastIndexOf('占');
        Vocabulary.instance()
                .subject(clause.substring(0, Math.max(0, at)))
                .filter(hit -> hit.end() == at)
                .map(Vocabulary.Hit::meaning)
                .filter(subject -> subject == Subject.BASIC || subject == Subject.PROJECT)
                .ifPresent(subject -> {
                    if (context.subject == Subject.TOTAL && context.whole == null) {
                        context.list();
                    }
                    context.subject = subject;
                    context.shared = true;
                });
    }

    /** The words between a share and the amount it is. */
    static boolean isAmountOfShare(String clause) {
        return AMOUNT_OF_SHARE.isWhole(clause);
    }

    /** Where a part is told column by column, the words for a total mean the part's. */
    static LabelWords.Said ofColumn(LabelWords.Said said, String label, Context context) {
        if (said.subject() == Subject.TOTAL && context.inColumns && NEXT_COLUMN.isWhole(label)) {
            return new LabelWords.Said(null, said.stage(), false);
        }
        if (said.subject() != null) {
            context.inColumns = said.subject() != Subject.TOTAL && FIRST_COLUMN.isIn(label);
        }
        return said;
    }

    /** «采购预算A，实际采购B，结余C» saved some money; 结余 alone is the carry-over only of the whole or its parts. */
    static boolean isBalanceOfAnother(String label, Context context) {
        return BALANCE.isIn(label) && context.subject != null && !WITH_BALANCE.contains(context.subject);
    }

    static boolean isGranted(Mention mention, String label) {
        boolean invested = INVESTED.isIn(label) && YEAR_FOLLOWS.isIn(mention.following());
        boolean passedOn = MONEY.isIn(label) && PASSED_ON.isIn(mention.following());
        return mention.isMoney() && (GRANTED.isIn(label) || passedOn) && !invested;
    }

    /** «2022年度下达资金1800万元» behind the investment of all years is what the report's year was given. */
    static boolean isOfYear(String label) {
        return OF_YEAR.isIn(label);
    }

    /** «财政拨款收入总计A，支出总计A» balances what came in with what is left over: it tells no expenditure. */
    static boolean isOtherSide(Mention mention, String label, Context context) {
        if (REVENUE_SUM.isIn(label)) {
            context.revenueSum = mention.number().value();
            return false;
        }
        BigDecimal sum = context.revenueSum;
        return sum != null
                && EXPENDITURE_SUM.isIn(label)
                && sum.compareTo(mention.number().value()) == 0;
    }

    /** «执行率为93%，提高2.1个百分点» tells the change of a rate, not of the amount. */
    static boolean isChangeOfRate(Mention mention, Stage stage) {
        return (stage == Stage.CHANGE || stage == Stage.CHANGE_RATE)
                && mention.unit()
                        .printed()
                        .endsWith(Unit.PERCENTAGE_POINT.printed().substring(1));
    }
}
