package org.mingjian.data.extract.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.ProblemCode;

/** The fixture was written as docx by hand and saved as doc by LibreOffice. */
class BinaryWordExtractorTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return new BinaryWordExtractor();
    }

    @Override
    protected byte[] document() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("merged-and-nested.doc"))) {
            return file.readAllBytes();
        }
    }

    @Override
    protected List<String> words() {
        return List.of(
                "一、基本情况",
                "（一）部门概况",
                "1. 预算 3317.23 万元。",
                "2. 执行 98.57%。",
                "二、绩效自评",
                "（一）得分",
                "项目",
                "资金（万元）",
                "年初",
                "全年",
                "执行",
                "招商",
                "13.3",
                "13.3",
                "12.9",
                "合计",
                "13.3",
                "外",
                "内一",
                "内二",
                "见附件一，隐末",
                "新增",
                "图框前",
                "目标≥95%",
                "框内文字",
                "脚注文字",
                "页眉文字",
                "页脚文字");
    }

    @Test
    void expandsMergedCellsOnTheEdgesOfAllRows() throws Exception {
        var grid = (Grid) extractor().extract(document()).blocks().get(6);
        assertThat(cell(grid, 1, 1).rowSpan()).isEqualTo(2);
        assertThat(cell(grid, 1, 2).columnSpan()).isEqualTo(3);
        assertThat(grid.rows().get(1).cells()).extracting("column").containsExactly(2, 3, 4);
        assertThat(cell(grid, 4, 1).columnSpan()).isEqualTo(2);
        assertThat(cell(grid, 4, 3).text()).isEqualTo("13.3");
    }

    @Test
    void putsNestedTablesAfterTheirTable() throws Exception {
        var blocks = extractor().extract(document()).blocks();
        assertThat(cell((Grid) blocks.get(6), 4, 4).text()).isEqualTo("外");
        assertThat(cell((Grid) blocks.get(7), 1, 2).text()).isEqualTo("内二");
    }

    @Test
    void leavesOutFieldCodesHiddenAndDeletedText() throws Exception {
        assertThat(extractor().extract(document()).blocks().stream().filter(Paragraph.class::isInstance))
                .extracting("text")
                .contains("见附件一，隐末", "新增")
                .noneMatch(text -> text.toString().contains("HYPERLINK"));
    }

    /** A field that is begun and never ended hides what follows it; so the end mark is made a beginning. */
    @Test
    void saysHowMuchABrokenFieldHides() throws Exception {
        var broken = document();
        int end = -1;
        for (int at = 0x200; at + 1 < broken.length && end < 0; at++) {
            boolean isMark = broken[at] == 0x15 && broken[at + 1] == 0 && broken[at - 1] == 0x4E && broken[at - 2] == 0;
            end = isMark ? at : end;
        }
        assertThat(end).as("the end of the field after 附件一 (U+4E00)").isPositive();
        broken[end] = 0x13;
        assertThat(extractor().extract(broken).problems())
                .anyMatch(problem -> problem.code() == ProblemCode.TEXT_LOST
                        && problem.message().contains("没有读入"));
    }

    @Test
    void refusesATruncatedDocument() throws Exception {
        var whole = document();
        assertThatThrownBy(() -> extractor().extract(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("Word 文档已损坏");
    }
}
