package org.mingjian.data.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;

class HtmlExtractorTest extends ExtractorContract {

    private static final String PAGE = """
            <html><head><meta charset="%s"><title>页名</title><script>var a = 1;</script></head><body>
            <nav><a href="/">首页</a></nav>
            <table><tr><td><h1>自评报告</h1><p>　　全年预算数<b>10</b>万元。<br>另起一行</p>
            <table><tr><th rowspan="2">指标</th><th colspan="2">分数</th></tr>
            <tr><td>分值</td><td>得分</td></tr>
            <tr><td>产出<p>数量</p></td><td>10</td><td>9</td></tr></table></td></tr></table>
            <script src="http://192.0.2.1/x.js"></script></body></html>""";

    @Override
    protected Extractor extractor() {
        return new HtmlExtractor();
    }

    @Override
    protected byte[] document() {
        return PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<String> words() {
        return List.of("自评报告", "全年预算数10万元。", "另起一行", "指标", "分数", "分值", "得分", "产出\n数量", "10", "9");
    }

    @Test
    void placesCellsBesideSpans() throws Exception {
        var grid = (Grid) extractor().extract(document()).blocks().getLast();
        assertThat(cell(grid, 1, 1).rowSpan()).isEqualTo(2);
        assertThat(cell(grid, 1, 2).columnSpan()).isEqualTo(2);
        assertThat(cell(grid, 2, 2).text()).isEqualTo("分值");
        assertThat(cell(grid, 3, 3).text()).isEqualTo("9");
    }

    @Test
    void readsDeclaredAndWronglyDeclaredCharsets() throws Exception {
        var expected = extractor().extract(document()).blocks();
        var gb18030 = Charset.forName("GB18030");
        for (var declared : List.of("gb2312", "utf-8")) {
            var content = PAGE.formatted(declared).getBytes(gb18030);
            assertThat(extractor().extract(content).blocks()).isEqualTo(expected);
        }
    }
}
