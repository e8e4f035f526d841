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

    private static List<List<String>> texts(Block block) {
        return ((Grid) block)
                .rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList();
    }
}
