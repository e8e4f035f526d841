package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.DocumentRole;

class MergingTest {

    private static final Report FORM = report().part("预算执行率", "9.98", "10").build();

    @Test
    void takesThePartsTheTextTellsWithTheExecutionLineOfTheForm() {
        var text = report().part("投入", "15", "15").part("产出", "45", "50").build();

        assertThat(names(text, FORM)).containsExactly("投入", "产出", "预算执行率");
    }

    @Test
    void countsTheExecutionPartOnce() {
        var text = report().part("预算执行情况", "9.98", "10").part("产出", "45", "50").build();

        assertThat(names(text, FORM)).containsExactly("预算执行情况", "产出");
    }

    @Test
    void takesTheWeightOfExecutionFromTheFormWithTheSameScore() {
        var same = report().part("预算执行", "9.98", null).part("产出", "45", "50").build();
        var other = report().part("预算执行", "9.5", null).part("产出", "45", "50").build();

        assertThat(merged(same, FORM).components().getFirst().weight().isRead()).isTrue();
        assertThat(merged(other, FORM).components().getFirst().weight().isRead())
                .isFalse();
    }

    private static List<String> names(Report text, Report form) {
        return merged(text, form).components().stream()
                .map(ComponentScore::name)
                .toList();
    }

    private static Report merged(Report text, Report form) {
        return Merging.of(List.of(new PartReport(DocumentRole.TEXT, text), new PartReport(DocumentRole.FORM, form)));
    }
}
