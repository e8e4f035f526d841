package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;

class DelimitedTextTest extends ExtractorContract {

    private static final String TABLE = "项目,预算数,说明\r\n招商,\"3,317.23\",\"分两行\n写\"\r\n网络,,无\r\n";

    @Override
    protected Extractor extractor() {
        return new DelimitedText();
    }

    @Override
    protected byte[] document() {
        return TABLE.getBytes(Charset.forName("GB18030"));
    }

    @Override
    protected List<String> words() {
        return List.of("项目", "预算数", "说明", "招商", "3,317.23", "分两行\n写", "网络", "无");
    }

    @Test
    void accountsForQuotesDelimitersAndBlankFields() throws Exception {
        var text = "项目,\"说\"\"明\",\r\n,,\r\n招商,\"a,b\",　\r\n";
        assertThat(extractor().extract(text.getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiter(String delimiter) throws Exception {
        var text = String.join(delimiter, "单位", "分值") + "\n" + String.join(delimiter, "商务局", "10");
        var grid = (Grid) extractor()
                .extract(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                .blocks()
                .getFirst();
        assertThat(cell(grid, 1, 1).text()).isEqualTo("单位");
        assertThat(cell(grid, 2, 2).text()).isEqualTo("10");
    }

    @Test
    void keepsBlankFieldsBlank() throws Exception {
        var grid = (Grid) extractor().extract(document()).blocks().getFirst();
        assertThat(cell(grid, 3, 2).text()).isEmpty();
    }

    @Test
    void refusesAnUnclosedQuote() {
        var content = "甲,乙\n丙,\"丁\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> extractor().extract(content))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("引号不成对");
    }
}
