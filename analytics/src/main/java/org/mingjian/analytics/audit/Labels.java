package org.mingjian.analytics.audit;

import java.util.EnumMap;
import java.util.Map;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;

/** What measures and findings are called, in audits, inspections and on screens alike (用语). */
public final class Labels {

    private static final Map<Measure, String> NAMES = names();

    private Labels() {}

    public static String of(Measure measure) {
        return NAMES.getOrDefault(measure, measure.wireName());
    }

    public static String of(AbsenceReason reason) {
        return switch (reason) {
            case NOT_DISCLOSED -> "未列示";
            case BLANK -> "空白未填";
            case FILLER -> "只填了占位符";
            case UNREADABLE -> "填了内容但读不成数字";
            case NONE_STATED -> "写明没有，未列数字";
            case NOT_APPLICABLE -> "写明不涉及";
        };
    }

    public static String of(FindingFamily family) {
        return switch (family) {
            case ARITHMETIC -> "算术";
            case SCORING -> "评分";
            case CONSISTENCY -> "矛盾";
            case THRESHOLD -> "阈值";
            case PLAUSIBILITY -> "异常";
            case COMPLETENESS -> "缺漏";
        };
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case HIGH -> "高";
            case MEDIUM -> "中";
            case LOW -> "低";
        };
    }

    /** The severity behind a mark that is told apart without colour. */
    public static String marked(Severity severity) {
        return switch (severity) {
                    case HIGH -> "▲";
                    case MEDIUM -> "◆";
                    case LOW -> "●";
                }
                + of(severity);
    }

    public static String of(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "确定";
            case LIKELY -> "很可能";
            case JUDGEMENT -> "需判断";
        };
    }

    public static String of(LightColour colour) {
        return switch (colour) {
            case RED -> "红灯";
            case YELLOW -> "黄灯";
            case NONE -> "不亮灯";
        };
    }

    public static String of(Slip slip) {
        return switch (slip) {
            case ONE_DIGIT -> "疑错一位数字";
            case TRANSPOSED -> "疑相邻两位颠倒";
            case DIGIT_COUNT -> "疑多写或漏写一位";
            case DECIMAL_POINT -> "疑小数点错位";
            case SIGN -> "疑正负号相反";
            case UNIT -> "疑单位有误";
            case NONE -> "与印出的数差别较大";
        };
    }

    public static String of(ScoreRole role) {
        return switch (role) {
            case NARRATIVE -> "正文总分";
            case FORM -> "自评表总分";
            case VERIFIED -> "核查总分";
        };
    }

    private static Map<Measure, String> names() {
        var names = new EnumMap<Measure, String>(Measure.class);
        names.put(Measure.INITIAL_BUDGET, "年初预算数");
        names.put(Measure.ADJUSTED_BUDGET, "全年预算数");
        names.put(Measure.BASIC_EXPENDITURE_BUDGET, "基本支出预算");
        names.put(Measure.PROJECT_EXPENDITURE_BUDGET, "项目支出预算");
        names.put(Measure.EXECUTED_AMOUNT, "支出总额");
        names.put(Measure.BASIC_EXPENDITURE, "基本支出");
        names.put(Measure.PROJECT_EXPENDITURE, "项目支出");
        names.put(Measure.PRIOR_EXECUTED_AMOUNT, "上年支出总额");
        names.put(Measure.PRIOR_BASIC_EXPENDITURE, "上年基本支出");
        names.put(Measure.PRIOR_PROJECT_EXPENDITURE, "上年项目支出");
        names.put(Measure.REVENUE, "收入");
        names.put(Measure.OPENING_CARRY_OVER, "年初结转结余");
        names.put(Measure.CLOSING_CARRY_OVER, "年末结转结余");
        names.put(Measure.PROCUREMENT_PLANNED, "政府采购计划数");
        names.put(Measure.PROCUREMENT_EXECUTED, "政府采购执行数");
        names.put(Measure.FIXED_ASSETS, "固定资产总额");
        names.put(Measure.IDLE_FIXED_ASSETS, "闲置固定资产");
        names.put(Measure.OPERATING_EXPENSE_BUDGET, "公用经费预算");
        names.put(Measure.OPERATING_EXPENSE, "公用经费");
        names.put(Measure.PRIOR_OPERATING_EXPENSE, "上年公用经费");
        names.put(Measure.STAFF_ESTABLISHED, "编制数");
        names.put(Measure.STAFF_ACTUAL, "在职人数");
        names.put(Measure.THREE_PUBLIC_BUDGET, "“三公”经费预算");
        names.put(Measure.THREE_PUBLIC, "“三公”经费");
        names.put(Measure.PRIOR_THREE_PUBLIC, "上年“三公”经费");
        names.put(Measure.OVERSEAS_TRAVEL_EXPENSE, "因公出国（境）费");
        names.put(Measure.OFFICIAL_RECEPTION_BUDGET, "公务接待费预算");
        names.put(Measure.OFFICIAL_RECEPTION_EXPENSE, "公务接待费");
        names.put(Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE, "上年公务接待费");
        names.put(Measure.VEHICLE_BUDGET, "公务用车费预算");
        names.put(Measure.VEHICLE_EXPENSE, "公务用车费");
        names.put(Measure.PRIOR_VEHICLE_EXPENSE, "上年公务用车费");
        rates(names);
        changes(names);
        details(names);
        return names;
    }

    private static void rates(Map<Measure, String> names) {
        names.put(Measure.EXECUTION_RATE, "预算执行率");
        names.put(Measure.BASIC_EXECUTION_RATE, "基本支出执行率");
        names.put(Measure.PROJECT_EXECUTION_RATE, "项目支出执行率");
        names.put(Measure.ADJUSTMENT_RATE, "预算调整率");
        names.put(Measure.CARRY_OVER_RATE, "结转结余率");
        names.put(Measure.CARRY_OVER_CHANGE_RATE, "结转结余变动率");
        names.put(Measure.PROCUREMENT_EXECUTION_RATE, "政府采购执行率");
        names.put(Measure.ASSET_UTILISATION_RATE, "固定资产利用率");
        names.put(Measure.STAFF_CONTROL_RATE, "在职人员控制率");
        names.put(Measure.THREE_PUBLIC_CHANGE_RATE, "“三公”经费变动率");
        names.put(Measure.THREE_PUBLIC_CONTROL_RATE, "“三公”经费控制率");
    }

    private static void changes(Map<Measure, String> names) {
        names.put(Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE, "人均公用经费变动率");
        names.put(Measure.THREE_PUBLIC_CHANGE, "“三公”经费增减额");
        names.put(Measure.OFFICIAL_RECEPTION_CHANGE_RATE, "公务接待费变动率");
        names.put(Measure.VEHICLE_CHANGE_RATE, "公务用车费变动率");
        names.put(Measure.EXECUTED_AMOUNT_CHANGE, "支出总额增减额");
        names.put(Measure.EXECUTED_AMOUNT_CHANGE_RATE, "支出总额增减率");
        names.put(Measure.BASIC_EXPENDITURE_CHANGE, "基本支出增减额");
        names.put(Measure.BASIC_EXPENDITURE_CHANGE_RATE, "基本支出增减率");
        names.put(Measure.PROJECT_EXPENDITURE_CHANGE, "项目支出增减额");
        names.put(Measure.PROJECT_EXPENDITURE_CHANGE_RATE, "项目支出增减率");
        names.put(Measure.REVENUE_CHANGE, "收入增减额");
        names.put(Measure.REVENUE_CHANGE_RATE, "收入增减率");
        names.put(Measure.CARRY_OVER_CHANGE, "年末结转结余增减额");
        names.put(Measure.CARRY_OVER_BASIC_CHANGE, "基本支出结转增减额");
        names.put(Measure.CARRY_OVER_BASIC_CHANGE_RATE, "基本支出结转增减率");
        names.put(Measure.OFFICIAL_RECEPTION_CHANGE, "公务接待费增减额");
        names.put(Measure.VEHICLE_CHANGE, "公务用车费增减额");
        names.put(Measure.OVERSEAS_TRAVEL_CHANGE, "因公出国（境）费增减额");
        names.put(Measure.OVERSEAS_TRAVEL_CHANGE_RATE, "因公出国（境）费增减率");
    }

    private static void details(Map<Measure, String> names) {
        names.put(Measure.THREE_PUBLIC_EXECUTION_RATE, "“三公”经费执行率");
        names.put(Measure.SPECIAL_FUND_DETAIL_RATE, "专项资金细化率");
        names.put(Measure.COST_SAVING_RATE, "总体成本节约率");
        names.put(Measure.SATISFACTION_RATE, "满意度");
        names.put(Measure.OVERSEAS_TRAVEL_BUDGET, "因公出国（境）费预算");
        names.put(Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE, "上年因公出国（境）费");
        names.put(Measure.VEHICLE_PURCHASE_EXPENSE, "公务用车购置费");
        names.put(Measure.VEHICLE_OPERATION_EXPENSE, "公务用车运行维护费");
        names.put(Measure.OPENING_BALANCE_REVENUE, "收入总计");
        names.put(Measure.CLOSING_CARRY_OVER_BASIC, "基本支出结转");
        names.put(Measure.BASIC_EXPENDITURE_SHARE, "基本支出占比");
        names.put(Measure.PROJECT_EXPENDITURE_SHARE, "项目支出占比");
        names.put(Measure.PERSONNEL_EXPENSE, "人员经费");
        names.put(Measure.PRIOR_PROCUREMENT, "上年政府采购");
        names.put(Measure.PERSONNEL_EXPENSE_BUDGET, "人员经费预算");
        names.put(Measure.PRIOR_PERSONNEL_EXPENSE, "上年人员经费");
        names.put(Measure.VEHICLE_PURCHASE_BUDGET, "公务用车购置费预算");
        names.put(Measure.PRIOR_VEHICLE_PURCHASE_EXPENSE, "上年公务用车购置费");
        names.put(Measure.VEHICLE_OPERATION_BUDGET, "公务用车运行维护费预算");
        names.put(Measure.PRIOR_VEHICLE_OPERATION_EXPENSE, "上年公务用车运行维护费");
    }
}
