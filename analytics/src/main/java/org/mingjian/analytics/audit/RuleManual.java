package org.mingjian.analytics.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.data.model.FindingFamily;

/** All rule cards described for supervisors (规则手册), as {@code docs/rules.md} prints them. */
public final class RuleManual {

    private static final String INTRODUCTION = """
        # 核对规则

        <!-- 本文件由 org.mingjian.analytics.audit.RuleManual 按规则目录生成，请勿手改。 -->

        系统拿报告自己的数核对报告，共 %d 条规则。一条规则对一份报告有四种回答：相符、提示疑点、不适用、不能计算；没有数的不当作零，缺什么就说缺什么。

        - 疑点是提问，不是定性：每一条都列出报告所写、应为多少、算式和出处，由人核对。
        - 容差只有一种通则：印出来的数代表末位数字的±半个单位，区间不能相交才提示；并列的得分按其中印得最细的一位（15与14.88并列，15即15.00），与分值相同的满分是准数。另有容差的写在卡上。
        - “自查规则”指本系统自定的检查，不以某一文件条款为依据；法规原文不在手的不引条款。
        - 确定：数字或文字本身不能同时成立；很可能：另有解释但不常见；需判断：只供人判断，不影响证据支持得分。

        ## 目录

        """;

    private RuleManual() {}

    public static String text() {
        var cards = Auditor.cards();
        var text = new StringBuilder(INTRODUCTION.formatted(cards.size()));
        for (var family : FindingFamily.values()) {
            var own = of(family, cards);
            text.append("- [%s](#%s)（%d 条）\n".formatted(Labels.of(family), Labels.of(family), own.size()));
            own.forEach(card -> text.append("  - [%s](#%s) `%s`\n".formatted(card.name(), anchor(card), card.id())));
        }
        text.append("- [界限](#界限)\n- [疑点类型与规则](#疑点类型与规则)\n");
        for (var family : FindingFamily.values()) {
            text.append("\n## ")
                    .append(Labels.of(family))
                    .append("\n\n")
                    .append(about(family))
                    .append('\n');
            of(family, cards).forEach(card -> text.append(section(card)));
        }
        return text.append(thresholds()).append(types(cards)).toString();
    }

    private static List<RuleCard> of(FindingFamily family, List<RuleCard> cards) {
        return cards.stream().filter(card -> card.family() == family).toList();
    }

    private static String section(RuleCard card) {
        return """

            <a id="%s"></a>
            ### %s

            %s。

            | | |
            |---|---|
            | 规则 | `%s` 第 %d 版 |
            | 疑点类型 | %s |
            | 程度、把握 | %s，%s |
            | 算式 | %s |
            | 容差及理由 | %s |
            | 依据 | %s |
            | 适用 | %s；%s |
            | 可能误报 | %s |
            | 提示的例子 | %s |
            | 不提示的例子 | %s |
            """.formatted(
                        anchor(card),
                        card.name(),
                        card.statement(),
                        card.id(),
                        card.version(),
                        String.join("、", card.types()),
                        Labels.of(card.severity()),
                        Labels.of(card.certainty()),
                        cell(card.formula()),
                        cell(card.tolerance()),
                        cell(card.basis()),
                        cell(card.notes().jurisdictions()),
                        cell(card.notes().years()),
                        cell(card.falseAlarms()),
                        cell(card.notes().fires()),
                        cell(card.notes().holds()));
    }

    private static String thresholds() {
        var rows = RuleBook.builtIn().thresholds().stream()
                .map(limit -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                limit.key().wireName(),
                                cell(limit.name()),
                                limit.text(),
                                limit.isForAll() ? "全部报告" : limit.where(),
                                cell(limit.basis().text())))
                .collect(Collectors.joining("\n", "", "\n"));
        return """

            ## 界限

            规则所用的界限都在规则库的 `thresholds` 里。本单位可在自己的 rules.yaml 里另定通用值（value），或按表式、地区、年度分列（cases）；同一界限按先本单位、后内置，先城市、再省份、再表式取用。疑点的说明里写明用的是哪一个、谁定的。

            | 键 | 名称 | 界限 | 适用 | 依据 |
            |---|---|---|---|---|
            """ + rows;
    }

    private static String types(List<RuleCard> cards) {
        var rows = FindingType.all().stream().map(type -> row(type, cards)).collect(Collectors.joining("\n", "", "\n"));
        return """

            ## 疑点类型与规则

            核查人员常用的疑点类型，各由哪些规则查出；没有规则的写明原因。

            | 类型 | 名称 | 规则 | 说明 |
            |---|---|---|---|
            """ + rows;
    }

    private static String row(FindingType type, List<RuleCard> cards) {
        var rules = cards.stream()
                .filter(card -> card.types().contains(type.code()))
                .map(card -> "[%s](#%s)".formatted(card.id(), anchor(card)))
                .collect(Collectors.joining("、"));
        return rules.isEmpty()
                ? "| %s | %s | 无 | %s |".formatted(type.code(), type.name(), type.remark())
                : "| %s | %s | %s | |".formatted(type.code(), type.name(), rules);
    }

    private static String anchor(RuleCard card) {
        return card.id().replace('.', '-');
    }

    private static String cell(String text) {
        var escaped = text.replace("|", "\\|").replace("<", "&lt;");
        return Arrays.stream(escaped.split("\n")).collect(Collectors.joining(" "));
    }

    private static String about(FindingFamily family) {
        return switch (family) {
            case ARITHMETIC -> "合计、比率、增减由报告自己的数重算一遍。";
            case SCORING -> "各项得分按表式规定的办法重算一遍。";
            case CONSISTENCY -> "正文与自评表、数与数、说法与数互相对照。";
            case THRESHOLD -> "支出与预算、比率与通常的界限相比。";
            case PLAUSIBILITY -> "目标和完成值是否合乎常理，供人判断。";
            case COMPLETENESS -> "应当填写、应当说明的有没有缺。";
        };
    }
}
