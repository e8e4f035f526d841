package org.mingjian.app.overview;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;

/** Overview (总览). */
@Route("")
@PermitAll
class OverviewView extends Screen {

    OverviewView(FilterService filters) {
        super(filters);
    }

    @Override
    protected void show(Filter filter) {
        title(filter.yearLabel() + "绩效自评总览", "");
        put(new Card(
                6,
                "test",
                new Chart(
                        "x",
                        ChartModel.columns(
                                "个",
                                List.of("优", "良"),
                                Series.of("自评", Mark.BAR, Tone.PRIMARY, List.of(BigDecimal.ONE, BigDecimal.TEN))))));
    }
}
