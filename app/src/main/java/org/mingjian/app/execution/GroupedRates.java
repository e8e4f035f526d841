package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.DataTable;

/** How the rates of a group are written in a cell (单元格写法). */
final class GroupedRates {

    private GroupedRates() {}

    /** The two fences as one range. */
    static Component fences(GroupExecution group) {
        var text = group.fenceLow() == null || group.fenceHigh() == null
                ? Figures.MISSING
                : Figures.percent(group.fenceLow()) + " 至 " + Figures.percent(group.fenceHigh());
        return DataTable.number(text, whyMissing(group));
    }

    /** How many, and which share that is; the count alone where there is no share. */
    static String share(long count, @Nullable BigDecimal share) {
        return Figures.count(count) + (share == null ? "" : "（" + Figures.percent(share) + "）");
    }

    /** The share; the pointer shows how many reports that is. */
    static Component share(GroupExecution group, long count, @Nullable BigDecimal share) {
        var shown = DataTable.number(Figures.percent(share), whyMissing(group));
        if (share != null) {
            shown.setTitle(Figures.count(count) + "份");
        }
        return shown;
    }

    static String whyMissing(GroupExecution group) {
        return GroupLabels.reason(group.reason())
                + (group.reason() == null ? "" : "：最宽的同类组也只有" + Figures.count(group.count()) + "份");
    }
}
