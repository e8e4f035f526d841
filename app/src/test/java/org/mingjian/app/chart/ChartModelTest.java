package org.mingjian.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartModelTest {

    @Test
    void guidesAtOneLabelBecomeOneThatNamesThemAll() {
        var values = Series.of("报告数", Mark.BAR, Tone.PRIMARY, List.of(BigDecimal.ONE, BigDecimal.TWO));
        var guides = List.of(
                new ChartModel.Guide(1, "中位"), new ChartModel.Guide(0, "下四分位"), new ChartModel.Guide(1, "上四分位"));

        var model = ChartModel.columns("份", List.of("低", "高"), values).withGuides(guides);

        assertThat(model.guides()).containsExactly(new ChartModel.Guide(0, "下四分位"), new ChartModel.Guide(1, "中位、上四分位"));
    }
}
