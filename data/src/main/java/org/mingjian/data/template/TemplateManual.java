package org.mingjian.data.template;

import java.util.Objects;
import java.util.stream.Collectors;

/** The templates described for those who fill them in (模板说明), as {@code docs/templates.md} prints them. */
public final class TemplateManual {

    private static final String INTRODUCTION = """
            # 数据模板

            <!-- 本文件由 org.mingjian.data.template.TemplateManual 按 templates.tsv 生成，请勿手改。 -->

            财政局自有的表可按下面四个模板导入。用 `./mingjian template write 名称 文件.csv` 或“导入”页下载空模板。

            - 文件为 CSV（UTF-8 或 GB18030）或 Excel 工作簿。按内容识别，与文件名无关；表头在前十行之内，列的次序不限，同义表头也认得。
            - 金额列的单位写在表头里，如“执行数（万元）”；表头没写的，取“金额单位”列；格内自带单位的（如 1.2亿元）以格内为准。都没有的不收。
            - 空格、`/`、`—`、`无` 表示没有，不当作零。千分位逗号、全角数字、括号负数都认得。
            - 不认识的列不用，会告诉您；缺少必需的列，整份文件不收，并说明缺哪一列。“合计”行跳过。
            - 不可能的内容（年份不是四位、金额不是数、人数不是整数、缺部门、与前面的行重复）逐处列出行、列、表头、内容和原因；您可选择保留正确的行，或整表退回。
            - 只是可疑的内容（如得分高于分值、决算高于预算）照收，由核对列为疑点。
            """;

    private TemplateManual() {}

    public static String text() {
        var text = new StringBuilder(INTRODUCTION);
        for (var template : Template.values()) {
            text.append("\n## %s（%s）\n\n%s\n\n".formatted(template.title(), template.wireName(), template.purpose()))
                    .append("| 表头 | 类型 | 必需 | 含义 | 示例 | 同义表头 |\n|---|---|---|---|---|---|\n");
            template.columns().forEach(column -> text.append(line(column)));
        }
        return text.toString();
    }

    private static String line(Column column) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        column.heading(),
                        typeName(column.type()),
                        needName(column.need()),
                        column.meaning(),
                        column.example(),
                        column.synonyms().stream().map(Objects::toString).collect(Collectors.joining("、")));
    }

    /** The type in words. */
    public static String typeName(ColumnType type) {
        return switch (type) {
            case TEXT -> "文字";
            case YEAR -> "年度";
            case LEVEL -> "级次";
            case SCOPE -> "口径";
            case UNIT -> "单位";
            case MONEY -> "金额";
            case COUNT -> "整数";
            case POINTS -> "分数";
        };
    }

    /** The need in words. */
    public static String needName(Need need) {
        return switch (need) {
            case KEY -> "列和值";
            case COLUMN -> "列";
            case OPTIONAL -> "";
        };
    }
}
