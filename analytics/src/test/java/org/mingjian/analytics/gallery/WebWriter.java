package org.mingjian.analytics.gallery;

import java.nio.charset.StandardCharsets;

/** Writes a paper as a page of a government site: crumbs above, foot below, the report between. */
final class WebWriter {

    private WebWriter() {}

    static byte[] write(Paper paper) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>信息公开</title>
                <style>td{border:1px solid #000}</style><script>var hits = 20220912;</script></head>
                <body><div class="nav"><a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">财政信息</a></div>
                <div class="article">
                """);
        paper.sections().forEach(section -> section.items().forEach(item -> add(page, item)));
        page.append("</div>\n<div class=\"foot\"><p>主办单位：市人民政府办公室</p></div></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder page, Paper.Item item) {
        switch (item) {
            case Paper.Line line -> {
                var tag = line.style() == Paper.Style.TITLE ? "h2" : "p";
                for (var text : line.text().split("\n", -1)) {
                    page.append("<%s><span>%s</span></%s>\n".formatted(tag, escaped(text), tag));
                }
            }
            case Table table -> add(page, table);
        }
    }

    private static void add(StringBuilder page, Table table) {
        page.append("<table>\n");
        for (var row : table.rows()) {
            page.append("<tr>");
            for (var cell : row) {
                page.append("<td")
                        .append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                        .append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "")
                        .append("><p>")
                        .append(
                                cell.text().isEmpty()
                                        ? "&nbsp;"
                                        : escaped(cell.text()).replace("\n", "<br/>"))
                        .append("</p></td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
