package org.mingjian.analytics.admission;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.FindingChanges;
import org.mingjian.data.store.Part;
import org.mingjian.data.store.ReceivedDocument;
import org.mingjian.data.store.Reread;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.mingjian.data.store.StoredDocument;
import org.mingjian.data.store.StoredRefusal;
import org.mingjian.data.store.StoredReport;

/**
 * Reads originals again that an earlier version of the reader read or refused (重读), and audits what comes of them.
 * Documents that share a report are read together and written in one transaction; versions keep their keys and numbers.
 * May be stopped between transactions and started again.
 *
 * @see "Decision 0079"
 */
public final class Rereading {

    /** What reading again changed; which documents it failed for, one Chinese sentence each; and what is left. */
    public record Outcome(
            int documents, List<Reread.Change> changes, int nowReadable, List<String> failures, int left) {

        public Outcome {
            changes = List.copyOf(changes);
            failures = List.copyOf(failures);
        }

        public String message() {
            return "重新读取 %d 个原件（%d 个以前拒收的现在读得出）：%s未能处理 %d 个%s。"
                    .formatted(
                            documents,
                            nowReadable,
                            sentence(changes),
                            failures.size(),
                            left == 0 ? "" : "，还剩 %d 个，再次运行会接着读".formatted(left));
        }
    }

    private static final System.Logger LOG = System.getLogger(Rereading.class.getName());

    private final Store store;
    private final Steps steps;

    public Rereading(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** The names of the files an earlier version read; empty when nothing is to be done. */
    public List<String> outdated() {
        return store.documentsReadBefore(steps.readerVersion()).stream()
                .map(StoredDocument::fileName)
                .toList();
    }

    /** One that fails never stops the others; what was read of it stays as it was. */
    public Outcome run(Progress<String> progress, BooleanSupplier stopped) {
        return new Pass(progress, stopped).run();
    }

    /** One time through everything an earlier reader read. */
    private final class Pass {

        private final Progress<String> progress;
        private final BooleanSupplier stopped;
        private final Set<String> waiting = store.documentsReadBefore(steps.readerVersion()).stream()
                .map(StoredDocument::sha256)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        private final List<StoredRefusal> refused = store.refusedBefore(steps.readerVersion());
        private final int total = waiting.size() + refused.size();
        private final List<Reread.Change> changes = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private int done;
        private int readable;

        Pass(Progress<String> progress, BooleanSupplier stopped) {
            this.progress = progress;
            this.stopped = stopped;
        }

        Outcome run() {
            while (!waiting.isEmpty() && !stopped.getAsBoolean()) {
                readGroup(waiting.iterator().next());
            }
            for (var file : refused) {
                if (!stopped.getAsBoolean()) {
                    readRefused(file);
                }
            }
            return new Outcome(done, changes, readable, failures, total - done);
        }

        private void readGroup(String first) {
            var group = group(first);
            try {
                changes.addAll(readAgain(first));
            } catch (StoreException kept) {
                failures.add(String.valueOf(kept.getMessage()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
                failures.add(failed(first, defect));
            }
            int before = waiting.size();
            waiting.removeAll(group);
            done += before - waiting.size();
            progress.done(done, total, first);
        }

        private void readRefused(StoredRefusal file) {
            var outcome =
                    new Admission(store, steps).admit(file.fileName(), store.original(file.sha256()), file.origin());
            readable += outcome instanceof FileOutcome.Stored ? 1 : 0;
            done++;
            progress.done(done, total, file.sha256());
        }
    }

    private static String failed(String sha256, Throwable defect) {
        var sentence = "原件 %s 没有重新读成（%s），原有内容保持不变，请把原件交给维护人员。".formatted(sha256, defect);
        LOG.log(Level.ERROR, sentence, defect);
        return sentence;
    }

    /** Reads a document again, with all that share a report with it. */
    List<Reread.Change> readAgain(String sha256) {
        var documents = new LinkedHashMap<String, ReceivedDocument>();
        var reports = new HashMap<String, ReadAgain>();
        for (var member : group(sha256)) {
            read(member, documents, reports);
        }
        var versions = documents.keySet().stream()
                .flatMap(member -> store.reportsOf(member).stream())
                .distinct()
                .toList();
        var assembly = new Assembly(store, steps);
        var again = new ArrayList<Reread.Again>();
        var gone = new ArrayList<StoredReport>();
        for (var version : versions) {
            if (isFound(version, reports)) {
                again.add(new Reread.Again(
                        version, parts -> assembly.assemble(parts, part -> report(part, version, reports, assembly))));
            } else if (isReplaced(version, versions, reports)) {
                gone.add(version);
            } else {
                throw Assembly.notFound(version.parts().getFirst(), Assembly.identity(version));
            }
        }
        return store.reread(
                new Reread(List.copyOf(documents.values()), again, gone, fresh(documents, versions, reports)),
                assembly);
    }

    private void read(String sha256, Map<String, ReceivedDocument> documents, Map<String, ReadAgain> reports) {
        var known = known(sha256);
        var content = store.original(sha256);
        try {
            var extracted = steps.extraction().extract(known.fileName(), content);
            var result = steps.reader().apply(extracted);
            documents.put(
                    sha256,
                    new ReceivedDocument(extracted, content, known.origin(), result.problems(), steps.readerVersion()));
            reports.put(
                    sha256,
                    new ReadAgain(result.reports().stream()
                            .filter(FileReading::isIdentified)
                            .toList()));
        } catch (ExtractionException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE,
                    "原件“%s”不能重新读取：%s".formatted(known.fileName(), broken.getMessage()),
                    broken);
        }
    }

    private StoredDocument known(String sha256) {
        return store.document(sha256)
                .orElseThrow(() -> new IllegalStateException("a part that is not stored: " + sha256));
    }

    /** A table of the bureau's own is no reading of ours: it is not read again, nor what hangs on it alone. */
    private Set<String> group(String sha256) {
        var group = new LinkedHashSet<>(List.of(sha256));
        var next = new ArrayDeque<>(List.of(sha256));
        while (!next.isEmpty()) {
            for (var version : store.reportsOf(next.remove())) {
                for (var part : version.parts()) {
                    if (known(part.sha256()).readerVersion() != null && group.add(part.sha256())) {
                        next.add(part.sha256());
                    }
                }
            }
        }
        return group;
    }

    private static boolean isFound(StoredReport version, Map<String, ReadAgain> reports) {
        return version.parts().stream()
                .map(part -> reports.get(part.sha256()))
                .filter(Objects::nonNull)
                .allMatch(read -> read.find(Assembly.identity(version)).isPresent());
    }

    private static Report report(Part part, StoredReport version, Map<String, ReadAgain> reports, Assembly assembly) {
        var read = reports.get(part.sha256());
        var wanted = Assembly.identity(version);
        return read == null
                ? assembly.again(part, wanted)
                : read.find(wanted).orElseThrow(() -> Assembly.notFound(part, wanted));
    }

    /** A version of one document that now says another report in its place. */
    private static boolean isReplaced(
            StoredReport version, List<StoredReport> versions, Map<String, ReadAgain> reports) {
        var document = version.parts().getFirst().sha256();
        var read = reports.get(document);
        return version.parts().size() == 1
                && read != null
                && read.all().stream().anyMatch(report -> isNew(report, document, versions));
    }

    private static List<Reread.Fresh> fresh(
            Map<String, ReceivedDocument> documents, List<StoredReport> versions, Map<String, ReadAgain> reports) {
        var fresh = new ArrayList<Reread.Fresh>();
        documents.forEach((sha256, document) -> Objects.requireNonNull(reports.get(sha256)).all().stream()
                .filter(report -> isNew(report, sha256, versions))
                .filter(report -> fresh.stream().noneMatch(other -> isSame(other.report(), report)))
                .forEach(report -> fresh.add(new Reread.Fresh(document, report))));
        return fresh;
    }

    private static boolean isNew(Report report, String sha256, List<StoredReport> versions) {
        return versions.stream()
                .filter(version ->
                        version.parts().stream().anyMatch(part -> part.sha256().equals(sha256)))
                .noneMatch(version -> ReadAgain.isSame(report.identity(), Assembly.identity(version)));
    }

    private static boolean isSame(Report one, Report other) {
        return ReadAgain.isSame(one.identity(), other.identity())
                && ReadAgain.isSameDepartment(one.identity(), other.identity());
    }

    /** What changed, in one sentence. */
    public static String sentence(List<Reread.Change> changes) {
        var kinds = changes.stream().collect(Collectors.groupingBy(Reread.Change::kind, Collectors.counting()));
        var figures = changes.stream()
                .map(Reread.Change::figures)
                .reduce(Reread.FigureChanges.NONE, Reread.FigureChanges::plus);
        var findings = changes.stream().map(Reread.Change::findings).reduce(FindingChanges.NONE, FindingChanges::plus);
        return "报告没有变化 %d 份，有变化 %d 份，新读出 %d 份，改归 %d 份；数值新增 %d、减少 %d、改变 %d，疑点新增 %d、消失 %d、改变 %d。"
                .formatted(
                        kinds.getOrDefault(Reread.Change.Kind.SAME, 0L),
                        kinds.getOrDefault(Reread.Change.Kind.CHANGED, 0L),
                        kinds.getOrDefault(Reread.Change.Kind.FOUND, 0L),
                        kinds.getOrDefault(Reread.Change.Kind.GONE, 0L),
                        figures.added(),
                        figures.removed(),
                        figures.changed(),
                        findings.appeared(),
                        findings.vanished(),
                        findings.changed());
    }
}
