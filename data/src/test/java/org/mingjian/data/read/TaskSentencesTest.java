package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Task;

/** What sentences about tasks and their money are read as. */
class TaskSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.沟渠清淤项目。2021年安排预算30.5万元，用于修缮，全年支出20.5万元，预算执行率67.21%。 | 沟渠清淤项目 30.5 20.5 67.21
        主要任务：一是档案数字化，安排预算资金50万元，用于扫描；二是良种补贴，预算安排80万元，实际支出70万元。 | 档案数字化 50 - -; 良种补贴 80 70 -
        （2）护林防火资金：年度预算安排90万元，实际支出81万元，支出率90%。 | 护林防火资金 90 81 90
        """)
    void readsTheTaskOfAnItem(String sentence, String tasks) {
        assertThat(read(sentence).tasks.stream().map(TaskSentencesTest::print)).containsExactly(tasks.split("; "));
    }

    @Test
    void takesTheNameOfTheHeading() {
        assertThat(read("（三）疫病防控经费", "2021年初预算安排60万元，实际支出55万元。").tasks.stream().map(TaskSentencesTest::print))
                .containsExactly("疫病防控经费 60 55 -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公务用车购置及运行维护费支出预算为5.2万元，支出决算为4.8万元，完成预算的92.3%。",
                "（一）基本支出。年初预算500万元，实际支出480万元，执行率96%。",
                "（二）资金使用情况。2021年安排预算700万元，实际支出690万元。",
                "年初预算985万元（含上年结转），调整预算后项目预算861万元，实际支出334万元。",
                "人员经费年初预算300万元，支出290万元。",
                "政府采购预算100万元，实际支出90万元。",
                "重点评价7个项目，预算2298万元。"
            })
    void takesNoMoneyOfTheDepartmentForATask(String sentence) {
        assertThat(read(sentence).tasks).isEmpty();
    }

    @Test
    void keepsATasksAmountsFromTheDepartmentsFigures() {
        var draft = read("2021年全年预算数800万元，全年支出760万元，预算执行率95%。", "2.沟渠清淤项目。2021年安排预算30.5万元，全年支出20.5万元，预算执行率67.21%。");
        assertThat(draft.figures)
                .filteredOn(figure -> figure.measure() == Measure.EXECUTION_RATE)
                .hasSize(1)
                .allSatisfy(figure -> assertThat(figure.number().raw()).isEqualTo("95"));
    }

    private static ReportDraft read(String... lines) {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < lines.length; at++) {
            blocks.add(new Paragraph(at + 1, null, lines[at]));
        }
        var passages = Passage.ofAnyLength(List.copyOf(blocks), new TableRows());
        var draft = new ReportDraft();
        draft.figures.addAll(new NarrativeReader(null, null).read(passages));
        new TaskSentences(draft).read(passages);
        return draft;
    }

    private static String print(Task task) {
        return "%s %s %s %s".formatted(task.name(), print(task.budget()), print(task.executed()), print(task.rate()));
    }

    private static String print(Reading<PrintedNumber> number) {
        return number.map(PrintedNumber::raw).orElse("-");
    }
}
