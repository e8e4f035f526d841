package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/** A made report (模拟报告) with the blocks of its page and what was broken in it. */
public record MadeReport(Report report, List<Block> blocks, List<Planted> planted) {

    static MadeReport of(PopulationOptions options, MadeDepartment department, int year) {
        var planting = PlantedDraft.of(options, department, year);
        return new Writing(planting.draft()).write(planting.planted());
    }

    /** The total the report claims. */
    BigDecimal claimed() {
        return report.scores().getFirst().score().value();
    }

    /** What is known of a report that nobody audited: what it claims. */
    AuditOutcome unaudited() {
        return new AuditOutcome(claimed(), null, null, List.of(), List.of(), List.of(), Light.notComputable("没有核对。"));
    }

    MadeReport with(Planted more) {
        var all = new ArrayList<>(planted);
        all.add(more);
        return new MadeReport(report, blocks, List.copyOf(all));
    }

    /** The money of a year as its report tells it. */
    static Funds factsOf(PopulationOptions options, MadeDepartment department, int year) {
        return PlantedDraft.facts(options, department, year).draft().funds();
    }

    static SplittableRandom random(PopulationOptions options, MadeDepartment department, int year) {
        return new SplittableRandom(options.seed() ^ (department.number() * 4_294_967_311L + year));
    }

    /** The writing of one report, block by block. */
    private static final class Writing {

        private final Draft draft;
        private final Page page = new Page();
        private final List<Task> tasks = new ArrayList<>();
        private final List<ScoreStatement> scores = new ArrayList<>();
        private final List<ComponentScore> components = new ArrayList<>();

        Writing(Draft draft) {
            this.draft = draft;
        }

        MadeReport write(List<Planted> planted) {
            page.paragraph(
                    "%s%d年度部门整体支出绩效自评报告（模拟数据）".formatted(draft.department().name(), draft.year()));
            new FundsPart(draft, page).write();
            new ThreePublicPart(draft, page).write();
            tasks();
            toldScores();
            draft.remarks().forEach(remark -> remark.on(page));
            draft.toldTasks().forEach(this::tell);
            var written = draft.has(Section.FORM)
                    ? new IndicatorTable(draft, page).write()
                    : new IndicatorTable.Written(List.of(), List.of());
            scores.addAll(0, written.totals());
            var report = new Report(
                    identity(),
                    draft.form().key(),
                    scores,
                    components,
                    page.figures(),
                    tasks,
                    written.lines(),
                    page.statements());
            return new MadeReport(report, page.blocks(), List.copyOf(planted));
        }

        private ReportIdentity identity() {
            var department = draft.department();
            return new ReportIdentity(
                    ReportKind.SELF_EVALUATION,
                    department.name(),
                    department.provinceName(),
                    department.city(),
                    department.county(),
                    department.level(),
                    department.sector().name(),
                    new FiscalYear(draft.year()),
                    null);
        }

        private void tasks() {
            page.row("任务名称（万元）", "预算数", "执行数", "执行率");
            for (var row : draft.tasks()) {
                var places = page.row(
                        row.name(),
                        Page.printed(row.budget()).raw(),
                        Page.printed(row.executed()).raw(),
                        row.percent() + "%");
                tasks.add(new Task(
                        row.name(),
                        Reading.of(Page.printed(row.budget()), places.get(1)),
                        Reading.of(Page.printed(row.executed()), places.get(2)),
                        Reading.of(PrintedNumber.of(row.percent().toPlainString()), places.get(3)),
                        Unit.TEN_THOUSAND_YUAN,
                        places.get(0)));
            }
            page.endTable("年度主要任务");
        }

        private void tell(Draft.ToldTask told) {
            var place = page.paragraph(told.words());
            var row = told.task();
            tasks.add(new Task(
                    row.name(),
                    Reading.of(Page.printed(row.budget()), place),
                    Reading.of(Page.printed(row.executed()), place),
                    Reading.of(PrintedNumber.of(row.percent().toPlainString()), place),
                    Unit.TEN_THOUSAND_YUAN,
                    place));
        }

        private void toldScores() {
            var totals = draft.totals();
            if (draft.has(Section.TOLD_TOTAL) || !draft.has(Section.FORM)) {
                var told = totals.told();
                var place = page.paragraph("自评总分%s分，评价等级为“%s”。".formatted(told, totals.grade()));
                scores.add(new ScoreStatement(
                        ScoreRole.NARRATIVE,
                        PrintedNumber.of(told.toPlainString()),
                        PrintedNumber.of("100"),
                        totals.grade(),
                        place.withQuote(told + "分")));
            }
            if (draft.has(Section.PARTS)) {
                parts(totals);
            }
        }

        private void parts(Totals totals) {
            var groups = draft.form().groups();
            var words = new ArrayList<String>();
            for (var group : groups) {
                words.add("%s得%s分（共%d分）".formatted(group.name(), totals.parts().get(group.name()), group.weight()));
            }
            var place = page.paragraph("其中：" + String.join("，", words) + "。");
            for (var group : groups) {
                var score = totals.parts().getOrDefault(group.name(), BigDecimal.ZERO);
                var source = place.withQuote(group.name() + "得" + score + "分");
                components.add(new ComponentScore(
                        group.name(),
                        Reading.of(PrintedNumber.of(score.toPlainString()), source),
                        Reading.of(PrintedNumber.of(Integer.toString(group.weight())), source),
                        source));
            }
        }
    }
}
