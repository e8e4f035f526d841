package org.mingjian.analytics.admission;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.AuditRun;
import org.mingjian.data.store.FindingChanges;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.mingjian.data.store.StoredReport;

/**
 * Reads and audits every stored report again from its originals (全库重新审核), after the reader or the rules changed.
 * One transaction per report version; keys and numbers stay. Reports without originals, such as a synthetic population
 * loaded from a dataset, are left as they are.
 */
public final class Reaudit {

    /** What changed, and which reports could not be done, one Chinese sentence each. */
    public record Outcome(int reports, FindingChanges changes, List<String> failures) {

        public Outcome {
            failures = List.copyOf(failures);
        }

        public String message() {
            return "重新审核 %d 份报告：新增疑点 %d 条，消失 %d 条，数值有变 %d 条，未能处理 %d 份。"
                    .formatted(reports, changes.appeared(), changes.vanished(), changes.changed(), failures.size());
        }
    }

    private static final System.Logger LOG = System.getLogger(Reaudit.class.getName());

    private final Store store;
    private final Steps steps;

    public Reaudit(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /**
     * One report that fails never stops the others; what it held stays as it was. What changed is entered in the book of
     * audits.
     */
    public Outcome run(Progress<StoredReport> progress) {
        var startedAt = Instant.now();
        var outcome = audit(progress);
        store.auditRuns()
                .enter(new AuditRun(
                        UUID.randomUUID().toString(),
                        startedAt,
                        Instant.now(),
                        steps.rulebookVersion(),
                        outcome.reports(),
                        outcome.failures().size(),
                        outcome.changes(),
                        outcome.message()));
        return outcome;
    }

    private Outcome audit(Progress<StoredReport> progress) {
        var reports = store.reportsWithDocuments().stream()
                .filter(this::canBeReadAgain)
                .toList();
        var assembly = new Assembly(store, steps);
        var changes = new ArrayList<FindingChanges>();
        var failures = new ArrayList<String>();
        for (int index = 0; index < reports.size(); index++) {
            var stored = reports.get(index);
            try {
                changes.add(store.replace(stored, assembly.assemble(stored), assembly.comparison()));
            } catch (StoreException refused) {
                failures.add(String.valueOf(refused.getMessage()));
            } catch (RuntimeException | StackOverflowError defect) {
                failures.add(failed(stored, defect));
            }
            progress.done(index + 1, reports.size(), stored);
        }
        return new Outcome(reports.size() - failures.size(), FindingChanges.sum(changes), failures);
    }

    /** Made reports have documents without originals; of any other report a missing original is told. */
    private boolean canBeReadAgain(StoredReport report) {
        return report.origin() != Origin.SYNTHETIC
                || report.parts().stream().allMatch(part -> store.hasOriginal(part.sha256()));
    }

    private static String failed(StoredReport stored, Throwable defect) {
        var sentence = "“%s”%d 年的报告没有重新审核成（%s），原有内容保持不变，请把原件交给维护人员。"
                .formatted(stored.department(), stored.fiscalYear().value(), defect);
        LOG.log(Level.ERROR, sentence, defect);
        return sentence;
    }
}
