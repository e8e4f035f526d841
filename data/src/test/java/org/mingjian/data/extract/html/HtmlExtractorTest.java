package org.mingjian.data.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

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

    @Test
    void leavesHiddenElementsOut() throws Exception {
        var page =
                "<p>见</p><p style='display: none'>隐一</p><div hidden>隐二</div><table><tr style='DISPLAY:none'><td>隐三</td></tr>"
                        + "<tr><td>甲</td><td style='mso-hide:all'>隐四</td><td>乙</td></tr></table>";
        var extraction = extractor().extract(page.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.problems()).isEmpty();
        assertThat(((Grid) extraction.blocks().get(1)).rows().getFirst().cells())
                .extracting("text")
                .containsExactly("甲", "乙");
        assertThat(extraction.blocks()).hasSize(2);
    }

    @Test
    void clipsASpanWhereACellHangsDown() throws Exception {
        var page =
                "<table><tr><td>1</td><td rowspan=2>2</td><td>3</td></tr><tr><td colspan=3>4</td><td>5</td></tr></table>";
        var grid = (Grid) extractor()
                .extract(page.getBytes(StandardCharsets.UTF_8))
                .blocks()
                .getFirst();
        assertThat(cell(grid, 2, 1).columnSpan()).isEqualTo(1);
        assertThat(cell(grid, 2, 3).text()).isEqualTo("5");
    }

    @Test
    void saysHowMuchOfADrawingAndThatAFrameWasLost() throws Exception {
        var page = "<p>六个字的正文</p><svg><text>图题</text></svg><iframe src='a.html'>不支持框架</iframe>";
        assertThat(extractor().extract(page.getBytes(StandardCharsets.UTF_8)).problems())
                .allMatch(problem -> problem.code() == ProblemCode.TEXT_LOST)
                .extracting(Problem::message)
                .satisfiesExactly(lost -> assertThat(lost).contains("8 个字符，其中 2 个（25.0%）"), frame -> assertThat(frame)
                        .contains("1 个内嵌页面"));
    }
}
