package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void saysHowManyCharactersCannotBeRead() throws Exception {
        var bytes = "全年预算数3317.23万元，执行率98.57%，资金用于招商引资。".getBytes(StandardCharsets.UTF_8);
        bytes[1] = '?';
        assertThat(extractor().extract(bytes).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
            assertThat(problem.message()).contains("有 2 个字符");
        });
    }
}
