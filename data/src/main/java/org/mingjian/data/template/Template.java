package org.mingjian.data.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table the bureau fills in itself (数据模板). Its columns are defined in {@code templates.tsv}. */
public enum Template {
    /** A department's figures of a year (部门年度数据). */
    DEPARTMENT_YEAR("department-year", "部门年度数据", "每个部门每年一行：预算、执行、结转、采购、资产、人员。"),
    /** The scored lines of self-evaluation forms (指标明细). */
    INDICATOR_LINES("indicator-lines", "指标明细", "自评表的每条三级指标一行：指标值、完成值、分值、得分。"),
    /** The three public expenses of a year (三公经费). */
    THREE_PUBLIC("three-public", "三公经费", "每个部门每年一行：合计、出国、接待、购置、运行的预算、决算和上年数。"),
    /** Scores after the bureau's verification (核查得分). */
    VERIFIED_SCORES("verified-scores", "核查得分", "每个部门每年一行：自评得分、核查得分、等级、核查单位。");

    private final String wireName;
    private final String title;
    private final String purpose;

    Template(String wireName, String title, String purpose) {
        this.wireName = wireName;
        this.title = title;
        this.purpose = purpose;
    }

    /** The name commands and addresses use. */
    public String wireName() {
        return wireName;
    }

    /** The name on the screen. */
    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public List<Column> columns() {
        return Definition.instance().columns(this);
    }

    public static Optional<Template> ofWireName(String name) {
        return Arrays.stream(values()).filter(one -> one.wireName.equals(name)).findFirst();
    }
}
