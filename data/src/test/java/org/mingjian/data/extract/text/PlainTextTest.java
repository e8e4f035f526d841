package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.ProblemCode;

class PlainTextTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return new PlainText();
    }

    @Override
    protected byte[] document() {
        return "一、基本情况\n\n指标\t分值\t得分\n产出\t10\t9\n\n二、结论\n".getBytes(Charset.forName("GB18030"));
    }

    @Override
    protected List<String> words() {
        return List.of("一、基本情况", "指标", "分值", "得分", "产出", "10", "9", "二、结论");
    }

    @Test
    void accountsForEveryCharacterOfEveryShape() throws Exception {
        var text = "一、情况\n| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n\n甲|1|2\n-------\n项  目  值\n甲  乙  3\n丙  丁  4\n\t格\n\n\t格\n";
        var extraction = extractor().extract(text.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.problems()).isEmpty();
        assertThat(extraction.blocks()).hasSize(6);
    }

    @Test
    void joinsLinesThatWereCutAtAWidth() throws Exception {
        var text = """
                （一）本单位2022年度总收入381.45万元，其中本年收
                入290.55万元，较2021年度决算数减少75.26万元，下降
                20.57%，主要原因是项目减少。
                （二）本单位2022年度总支出381.45万元，其中本年支
                出302.71万元，主要用于图书购置和馆舍运行，按规定办
                理，年末结转和结余78.74万元。
                """;
        var extraction = extractor().extract(text.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.problems()).isEmpty();
        assertThat(extraction.blocks()).hasSize(2);
        assertThat(extraction.blocks().getFirst().toString())
                .contains("本年收入290.55万元")
                .contains("下降20.57%");
    }

    @Test
    void keepsLinesOfUnequalWidthApart() throws Exception {
        var text =
                "一、基本情况\n我局内设机构8个，现有编制20名，年末实有在职人员18人\n二、收支情况如下\n全年收入100万元，全年支出90万元，其中基本支出50万元，项目支出40万元，结余10万元，其他没有\n";
        assertThat(extractor().extract(text.getBytes(StandardCharsets.UTF_8)).blocks())
                .hasSize(4);
    }

    @Test
    void makesRowsOfCellsClosedByABarOnlyWhereOneWidthFits() throws Exception {
        var table = "项目 |\n支出 |\n增减 |\n接待费 |\n1.5 |\n- |\n公车费 |\n8.2 |\n0.4 |\n";
        var extraction = extractor().extract(table.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.problems()).isEmpty();
        assertThat(extraction.blocks()).singleElement().isInstanceOfSatisfying(Block.Grid.class, grid -> assertThat(
                        grid.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(3)));
        var form = "项目名称 |\n某经费 |\n主管部门 |\n某局 |\n预算数 |\n12 |\n";
        assertThat(extractor().extract(form.getBytes(StandardCharsets.UTF_8)).blocks())
                .hasSize(6);
    }

    @Test
    void saysHowManyCharactersCannotBeRead() throws Exception {
        var bytes = "全年预算数3317.23万元，执行率98.57%，资金用于招商引资。".getBytes(StandardCharsets.UTF_8);
        bytes[1] = '?';
        assertThat(extractor().extract(bytes).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
            assertThat(problem.message()).contains("有 2 个字符");
        });
    }
}
