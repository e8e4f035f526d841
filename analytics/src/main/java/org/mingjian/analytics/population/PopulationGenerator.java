package org.mingjian.analytics.population;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.DatasetWriter;
import org.mingjian.data.exchange.Manifest;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.read.ReportReader;

/**
 * Makes a population and writes it as a dataset (生成模拟数据): reports, audited like any other, and what was planted in
 * them. The same options give the same rows, whatever the number of threads; nothing is held in memory beyond a few
 * departments.
 *
 * @see "Decision 0107"
 */
public final class PopulationGenerator {

    /** A report with what the audit says of it. */
    record Audited(MadeReport made, AuditOutcome outcome) {}

    /** With how many threads, whether each report is audited, and who is told how many reports are written. */
    public record Run(int threads, boolean audited, LongConsumer progress) {}

    private final PopulationOptions options;
    private final Run run;
    private final PopulationRows rows;
    private final DatasetWriter writer;
    private final Auditor auditor = new Auditor();

    private PopulationGenerator(PopulationOptions options, Run run, DatasetWriter writer) {
        this.options = options;
        this.run = run;
        this.writer = writer;
        this.rows = new PopulationRows(writer, auditor.ruleBookVersion());
    }

    /** Writes the dataset into a new or empty folder with all processors; a folder that holds something is refused. */
    public static Manifest generate(PopulationOptions options, Path dataset) {
        return generate(options, dataset, new Run(Runtime.getRuntime().availableProcessors(), true, reports -> {}));
    }

    /** The same in a way of one's own. */
    public static Manifest generate(PopulationOptions options, Path dataset, Run run) {
        try (var writer = DatasetWriter.create(dataset)) {
            var population = new PopulationGenerator(options, run, writer);
            population.write();
            return writer.finish(ReportReader.VERSION, population.auditor.ruleBookVersion());
        }
    }

    private void write() {
        var government = Government.of(options);
        government.departments().forEach(rows::department);
        for (var succession : government.successions()) {
            writer.append(
                    DatasetTable.DEPARTMENT_SUCCESSION,
                    PopulationRows.departmentId(government.department(succession.before())),
                    PopulationRows.departmentId(government.department(succession.after())),
                    succession.kind(),
                    succession.year(),
                    Origin.SYNTHETIC);
        }
        var written = new long[1];
        Population.forEach(government.departments(), run.threads(), this::made, reports -> {
            reports.forEach(report -> rows.report(report, options.pages()));
            written[0] += reports.size();
            run.progress().accept(written[0]);
        });
    }

    private List<Audited> made(MadeDepartment department) {
        var made = Population.reports(options, department);
        var outcomes = run.audited()
                ? new YearlyAudit(auditor).audit(made, PopulationRows::reportId)
                : made.stream().map(MadeReport::unaudited).toList();
        return IntStream.range(0, made.size())
                .mapToObj(at -> new Audited(made.get(at), outcomes.get(at)))
                .toList();
    }
}
