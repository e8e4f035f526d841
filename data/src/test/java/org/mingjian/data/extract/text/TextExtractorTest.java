package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;

class TextExtractorTest {

    private final TextExtractor extractor = new TextExtractor();

    @Test
    void numbersBlocksFromOneInReadingOrder() {
        var blocks = extractor.blocks("一、概况\n\n甲\t乙\n1\t2\n\n结束");
        assertThat(blocks).extracting(Block::number).containsExactly(1, 2, 3);
        assertThat(blocks.get(0)).isInstanceOf(Paragraph.class);
        assertThat(texts(blocks.get(1))).containsExactly(List.of("甲", "乙"), List.of("1", "2"));
        assertThat(blocks.get(2)).isInstanceOf(Paragraph.class);
    }

    @Test
    void joinsRowsOverEmptyLines() {
        assertThat(texts(extractor.blocks("甲\t乙\n\n\n1\t2").getFirst())).hasSize(2);
    }

    @Test
    void readsCellsOneALine() {
        var text = "\t单位\n\t预算数\n\t执行数\n\n\t办公\n\t10\n\t9\n\n说明：略";
        var blocks = extractor.blocks(text);
        assertThat(texts(blocks.getFirst())).containsExactly(List.of("单位", "预算数", "执行数"), List.of("办公", "10", "9"));
        assertThat(blocks.get(1)).isInstanceOf(Paragraph.class);
    }

    @Test
    void keepsEmptyCellsSoThatColumnsStay() {
        assertThat(texts(extractor.blocks("\t\n\t甲\n\t\n\t1\n").getFirst())).containsExactly(List.of("", "甲", "", "1"));
    }

    @Test
    void continuesACellOverShortLines() {
        var text = "\t项目\n\t预算数\n\n（元）\n\t执行数\n\n（元）\n\t用途\n\n\t甲\n\t1\n\t2\n\t丙\n";
        assertThat(texts(extractor.blocks(text).getFirst()))
                .containsExactly(List.of("项目", "预算数\n（元）", "执行数\n（元）", "用途"), List.of("甲", "1", "2", "丙"));
    }

    @Test
    void takesSeveralBlankLinesInsideAShortRowForEmptyParagraphsOfTheCell() {
        var text = "\t项目\n\t上年\n\t本年\n\n\t2、专项资金\n\n\n\t350\n\t350\n";
        assertThat(texts(extractor.blocks(text).getFirst()).get(1)).containsExactly("2、专项资金", "350", "350");
    }

    @Test
    void readsBarsAsColumns() {
        assertThat(texts(extractor.blocks("指标|分值|得分\n甲|5|5").getFirst()).get(1)).containsExactly("甲", "5", "5");
    }

    @Test
    void takesLinesDrawnBetweenRowsForNoRows() {
        var markdown = "| 指标 | 分值 |\n|------|:----:|\n| 培训次数 | 5 |\n| 甲 | - |";
        assertThat(texts(extractor.blocks(markdown).getFirst()))
                .containsExactly(List.of("指标", "分值"), List.of("培训次数", "5"), List.of("甲", "-"));
        var drawn = "+------+----+\n| 甲 | 1 |\n+------+----+\n| 乙 | 2 |\n+------+----+";
        assertThat(texts(extractor.blocks(drawn).getFirst())).containsExactly(List.of("甲", "1"), List.of("乙", "2"));
    }

    @Test
    void keepsDashesThatAFormWritesInEmptyCells() {
        assertThat(texts(extractor.blocks("甲|1|2\n-|-|-").getFirst())).hasSize(2);
    }

    @Test
    void keepsTheBlankFirstCellOfAMergedColumn() {
        assertThat(texts(extractor.blocks("产出|数量|5\n|质量|6").getFirst()).get(1)).containsExactly("", "质量", "6");
        assertThat(texts(extractor.blocks("|产出|数量|5|\n||质量|6|").getFirst()).get(1))
                .containsExactly("", "质量", "6");
    }

    @Test
    void readsColumnsThatStandUnderEachOther() {
        var text = """
            单位：某局      金额单位：万元
            项目              预算数      执行数     执行率
            人员经费          100.00       90.00      90%
            公用经费           20.00                 100%
            合计              120.00      110.00
            """;
        var blocks = extractor.blocks(text);
        assertThat(blocks.getFirst()).isInstanceOf(Paragraph.class);
        assertThat(texts(blocks.get(1)))
                .containsExactly(
                        List.of("项目", "预算数", "执行数", "执行率"),
                        List.of("人员经费", "100.00", "90.00", "90%"),
                        List.of("公用经费", "20.00", "", "100%"),
                        List.of("合计", "120.00", "110.00", ""));
    }

    @Test
    void readsEqualCountsWithFiguresSetApartByFullWidthBlanks() {
        var text = "指标　分值　得分\n培训工作人员次数　5　5\n网络　10　9.5";
        assertThat(texts(extractor.blocks(text).getFirst()).get(2)).containsExactly("网络", "10", "9.5");
    }

    @Test
    void leavesSpreadTextAsItIs() {
        assertThat(extractor.blocks("负责人：张三    日期：2021年    电话：无\n经办人：    李四"))
                .hasSize(2)
                .allMatch(Paragraph.class::isInstance);
        assertThat(extractor.blocks("　　第一　　完成良好。\n　　第二　　进展。\n　　第三　　满意。")).allMatch(Paragraph.class::isInstance);
        assertThat(extractor.blocks("甲  乙  丙\n丁  戊己庚辛  壬\n子  丑  寅卯辰")).allMatch(Paragraph.class::isInstance);
    }

    private static List<List<String>> texts(Block block) {
        return ((Grid) block)
                .rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList();
    }
}
