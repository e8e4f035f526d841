package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** The bureau's own table of a department's three public expenses (财政部门数据表), in 万元 with so many decimals. */
record BureauTable(ThreePublicAmounts amounts, int decimals) {

    /** As it stands beside the report of the department. */
    Report beside(ReportIdentity of) {
        var page = new Page();
        page.row("“三公”经费（万元）", "决算数");
        page.figures("合计", item(Measure.THREE_PUBLIC, amounts.total()));
        page.figures("公务接待费", item(Measure.OFFICIAL_RECEPTION_EXPENSE, amounts.reception()));
        page.figures("公务用车购置及运行维护费", item(Measure.VEHICLE_EXPENSE, amounts.vehicles()));
        page.endTable("“三公”经费决算表");
        var identity = new ReportIdentity(
                ReportKind.THREE_PUBLIC,
                of.department(),
                of.province(),
                of.city(),
                of.county(),
                of.level(),
                of.sector(),
                of.fiscalYear(),
                null);
        return new Report(
                identity, null, List.of(), List.of(), page.figures(), List.of(), List.of(), page.statements());
    }

    private Page.Item item(Measure measure, long hundredths) {
        var printed = BigDecimal.valueOf(hundredths, 2).setScale(decimals, RoundingMode.HALF_UP);
        return new Page.Item(
                measure,
                PrintedNumber.of(printed.toPlainString()),
                Unit.TEN_THOUSAND_YUAN,
                Basis.FINAL,
                Period.CURRENT,
                null);
    }
}
