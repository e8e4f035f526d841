package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/**
 * A made report (模拟报告) with the blocks of its page, what was broken in it, whether every line has full marks, the
 * bureau's table of its year where there is one, the words it is written in, and the neighbour's report of the year.
 */
record MadeReport(
        Report report,
        List<Block> blocks,
        List<Planted> planted,
        boolean isFull,
        @Nullable Report table,
        @Nullable Prose prose,
        @Nullable MadeReport neighbour) {

    private static final BigDecimal HEAPED = BigDecimal.valueOf(99);

    static MadeReport of(PopulationOptions options, MadeDepartment department, int year) {
        var planting = PlantedDraft.of(options, department, year);
        var neighbour = department.neighbourIn(options, year);
        return new Writing(planting.draft())
                .write(planting.planted(), neighbour == null ? null : of(options, neighbour, year));
    }

    /** Its paragraphs as they are stored. */
    List<NarrativeStatement> text() {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .map(block ->
                        new NarrativeStatement(block.text(), SourceRef.paragraph(null, block.number(), block.text())))
                .toList();
    }

    /** With what shows only when all is known that was broken in it and in the years before. */
    MadeReport judged(List<MadeReport> before) {
        var all = new ArrayList<>(planted);
        if (prose != null) {
            var earlier = before.stream()
                    .map(MadeReport::prose)
                    .filter(Objects::nonNull)
                    .toList();
            all.addAll(CopyErrors.texts(prose, earlier, neighbour == null ? null : neighbour.prose()));
        }
        if (before.size() > 1) {
            claimed()
                    .flatMap(now -> before.get(0).claimed().flatMap(last -> before.get(1)
                            .claimed()
                            .flatMap(first -> YearErrors.sameScore(now, last, first))))
                    .ifPresent(all::add);
        }
        if (isFull && claimed().filter(total -> total.compareTo(HEAPED) >= 0).isPresent()) {
            all.add(ScoreErrors.heaped(all, before));
        }
        return new MadeReport(report, blocks, List.copyOf(all), isFull, table, prose, neighbour);
    }

    /** The total the report claims; absent where it tells none. */
    Optional<BigDecimal> claimed() {
        return report.scores().stream().findFirst().map(total -> total.score().value());
    }

    /** What is known of a report that nobody audited: what it claims. */
    AuditOutcome unaudited() {
        return new AuditOutcome(
                claimed().orElse(null), null, null, List.of(), List.of(), List.of(), Light.notComputable("没有核对。"));
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

        MadeReport write(List<Planted> planted, @Nullable MadeReport neighbour) {
            page.paragraph(
                    "%s%d年度部门整体支出绩效自评报告（模拟数据）".formatted(draft.department().name(), draft.year()));
            new FundsPart(draft, page).write();
            new ThreePublicPart(draft, page).write();
            tasks();
            toldScores();
            var prose = prose();
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
            boolean full = draft.has(Section.FORM)
                    && draft.lines().stream()
                            .filter(draft.print()::shows)
                            .allMatch(line -> !line.blankScore() && line.score() >= line.weight());
            var table = draft.table();
            return new MadeReport(
                    report,
                    page.blocks(),
                    List.copyOf(planted),
                    full,
                    table == null ? null : table.beside(report.identity()),
                    prose,
                    neighbour);
        }

        private @Nullable Prose prose() {
            if (!draft.has(Section.PROSE)) {
                return null;
            }
            var prose = Prose.of(draft.options(), draft.department(), draft.year());
            prose.paragraphs().forEach(page::paragraph);
            return prose;
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
            page.row("任务名称", "主要内容", "预算数（万元）", "执行数（万元）", "执行率");
            boolean untold = draft.isSpendingUntold();
            for (var row : draft.tasks()) {
                var places = page.row(
                        row.name(),
                        row.name().equals(TaskRow.BASIC) ? "保障人员和机构运转" : "按部门职责开展工作",
                        Page.printed(row.budget()).raw(),
                        untold ? "" : Page.printed(row.executed()).raw(),
                        untold ? "" : row.percent() + "%");
                tasks.add(new Task(
                        row.name(),
                        Reading.of(Page.printed(row.budget()), places.get(2)),
                        told(untold, Page.printed(row.executed()), places.get(3)),
                        told(untold, PrintedNumber.of(row.percent().toPlainString()), places.get(4)),
                        Unit.TEN_THOUSAND_YUAN,
                        places.get(0)));
            }
            page.endTable("年度主要任务");
        }

        private static Reading<PrintedNumber> told(boolean untold, PrintedNumber number, SourceRef place) {
            return untold ? Reading.absent(AbsenceReason.BLANK, place) : Reading.of(number, place);
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
            if (!draft.has(Section.SCORE)) {
                return;
            }
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
                words.add("%s得%s分（共%d分）"
                        .formatted(group.name(), totals.parts().get(group.name()), draft.toldWeight(group)));
            }
            var place = page.paragraph("其中：" + String.join("，", words) + "。");
            for (var group : groups) {
                var score = totals.parts().getOrDefault(group.name(), BigDecimal.ZERO);
                var source = place.withQuote(group.name() + "得" + score + "分");
                components.add(new ComponentScore(
                        group.name(),
                        Reading.of(PrintedNumber.of(score.toPlainString()), source),
                        Reading.of(PrintedNumber.of(Integer.toString(draft.toldWeight(group))), source),
                        source));
            }
        }
    }
}
