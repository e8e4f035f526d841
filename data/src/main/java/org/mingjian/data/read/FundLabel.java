package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.text.ScreenedPattern;

/** What a row of funds is about (资金行名称): the total, basic or project expenditure, or one source of the total. */
record FundLabel(int column, Subject subject, @Nullable String funding) {

    private static final ScreenedPattern TOTAL = ScreenedPattern.of(
            "(年度|项目|全年|本年|本年度|预算|专项)?(预算|项目)?资金(总额|合计|总计|总量)|(年度|项目)资金|部门预算总额|部门整体支出(总额)?|总额|(年度)?预算总额|"
                    + "(整体|部门|预算)?支出总额|合计|总计|预算(执行)?(数|情况)|项目总(额|投资)|(项目|年度)?总金额|年度金额|年度总额|(年度)?(财政|预算)资金总额|(本年|部门|全年)?支出(合计|总计|总额)");
    private static final ScreenedPattern BASIC = ScreenedPattern.of(".{0,14}基本支出(总额|合计)?");
    private static final ScreenedPattern PROJECT = ScreenedPattern.of(".{0,14}项目支出(总额|合计)?");
    private static final ScreenedPattern PERSONNEL = ScreenedPattern.of("人员(经费|支出)(小计|合计)?");
    private static final ScreenedPattern OPERATING = ScreenedPattern.of("(日常)?公用(经费|支出)(小计|合计)?");
    private static final ScreenedPattern SOURCE = ScreenedPattern.of(
            "财政性?资金|其他资金|财政拨款|一般公共预算|政府性基金|专户|单位(自有|自筹)?资金|上级(补助|资金|专项|财政)|(中央|省级?|市级?|县级?|区级?|自治区级?|地方|本级|州级?|市县)"
                    + "(级)?(财政)?(补助|资金|配套|安排|专项|拨款|财政)|结转(资金|结余)?|自筹|社会资金|事业收入|经营收入|债券|资金来源|国有资本");
    private static final ScreenedPattern LEADING =
            ScreenedPattern.of("^(项目资金(\\(万?元\\))?|资金来源:?|资金结构:?|其中:?|[(]?[一二三四五六七八九十\\d]{1,2}[)、.:]|[①-⑨]|:)+");
    private static final ScreenedPattern TRAILING = ScreenedPattern.of("([:.]|[(](万元|元|亿元|[A-Z])[)])+$");
    private static final ScreenedPattern UNIT = ScreenedPattern.of("[(]?(金额)?(单位:)?万?元[)]?");
    private static final ScreenedPattern YEAR = ScreenedPattern.of("(?<year>20\\d{2})年度?");
    /** A name that spans rows of amounts told as goals. */
    private static final ScreenedPattern GOAL = ScreenedPattern.of("目标|指标");

    private static final int LONGEST_SOURCE = 24;

    /** The label of a row, before its first number. */
    static Optional<FundLabel> of(GridRow row) {
        for (int column : row.columns()) {
            if (row.startsHere(column)) {
                var label = of(column, row.normalised(column));
                if (label.isPresent()) {
                    return label;
                }
            }
            if (row.number(column).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The label a cell is. */
    static Optional<FundLabel> at(GridRow row, int column) {
        return of(column, row.normalised(column));
    }

    /** The row right below the headings of funds may have nothing but numbers: it is the total. */
    static Optional<FundLabel> ofNone(GridRow row, Columns columns) {
        Integer first = firstBesideUnit(row);
        boolean bare = columns.isFundTable()
                && first != null
                && row.number(first).isPresent()
                && row.columns().stream()
                        .allMatch(column -> row.isBlank(column)
                                || !row.startsHere(column)
                                || isUnit(row, column)
                                || row.number(column).isPresent());
        int label = first != null && first > 1 ? first - 1 : 0;
        boolean goal = first != null && row.columns().stream().anyMatch(column -> GOAL.isIn(row.normalised(column)));
        return bare && !goal ? Optional.of(new FundLabel(label, Subject.TOTAL, null)) : Optional.empty();
    }

    /** A table of years has its total in the row of the report's. */
    static Optional<FundLabel> ofYear(GridRow row, @Nullable FiscalYear year) {
        Integer first = row.firstFilled();
        var match = first == null ? null : YEAR.whole(row.normalised(first));
        boolean own = match != null && year != null && Integer.parseInt(match.group("year")) == year.value();
        return own && first != null ? Optional.of(new FundLabel(first, Subject.TOTAL, null)) : Optional.empty();
    }

    /** Nothing but 万元 may stand where the name of the row would. */
    private static @Nullable Integer firstBesideUnit(GridRow row) {
        return row.columns().stream()
                .filter(column -> !row.isBlank(column) && row.startsHere(column) && !isUnit(row, column))
                .findFirst()
                .orElse(null);
    }

    static boolean isUnit(GridRow row, int column) {
        return UNIT.isWhole(row.normalised(column));
    }

    private static Optional<FundLabel> of(int column, String cell) {
        var text = TRAILING.withoutFirst(LEADING.withoutFirst(cell));
        var subject = subject(text);
        if (subject != Subject.OTHER) {
            return Optional.of(new FundLabel(column, subject, null));
        }
        boolean source = text.length() <= LONGEST_SOURCE && !text.endsWith("率") && SOURCE.isIn(text);
        return source ? Optional.of(new FundLabel(column, Subject.TOTAL, text)) : Optional.empty();
    }

    private static Subject subject(String text) {
        if (TOTAL.isWhole(text)) {
            return Subject.TOTAL;
        }
        if (BASIC.isWhole(text)) {
            return Subject.BASIC;
        }
        if (PERSONNEL.isWhole(text)) {
            return Subject.PERSONNEL;
        }
        if (OPERATING.isWhole(text)) {
            return Subject.OPERATING;
        }
        return PROJECT.isWhole(text) ? Subject.PROJECT : Subject.OTHER;
    }

    boolean isTotal() {
        return subject == Subject.TOTAL && funding == null;
    }
}
