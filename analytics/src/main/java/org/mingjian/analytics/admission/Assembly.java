package org.mingjian.analytics.admission;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.store.Assembler;
import org.mingjian.data.store.AuditedReport;
import org.mingjian.data.store.Comparison;
import org.mingjian.data.store.Part;
import org.mingjian.data.store.ReadDocument;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.mingjian.data.store.StoredReport;

/**
 * Puts reports together from a document just read and from originals read again, and audits them (合并与审核). Safe to use
 * from several threads.
 */
final class Assembly implements Assembler {

    private final Store store;
    private final Steps steps;
    private final Map<String, ReadAgain> given;
    private final Map<String, SoftReference<ReadAgain>> kept = new HashMap<>();

    Assembly(Store store, Steps steps) {
        this(store, steps, List.of());
    }

    /** One that also knows documents which are being stored together, and which nobody else sees yet. */
    Assembly(Store store, Steps steps, List<ReadDocument> together) {
        this.store = store;
        this.steps = steps;
        this.given = together.stream()
                .collect(Collectors.toMap(
                        ReadDocument::sha256, document -> new ReadAgain(document.reports()), (one, same) -> one));
    }

    @Override
    public AuditedReport assemble(Report read, Part own, List<Part> others) {
        var parts = new ArrayList<Part>(others);
        parts.add(own);
        parts.sort(Comparator.comparingInt(Part::blockOffset));
        return audit(parts.stream()
                .map(part -> part.equals(own) ? part(own, read) : part(part, again(part, read.identity())))
                .toList());
    }

    @Override
    public Comparison comparison() {
        return new StoredComparison(steps.rules());
    }

    /** The stored version again, from its originals alone. */
    AuditedReport assemble(StoredReport stored) {
        var wanted = identity(stored);
        return audit(stored.parts().stream()
                .map(part -> part(part, again(part, wanted)))
                .toList());
    }

    static ReportIdentity identity(StoredReport stored) {
        return new ReportIdentity(
                stored.kind(),
                stored.department(),
                null,
                null,
                null,
                null,
                null,
                stored.fiscalYear(),
                stored.project());
    }

    /** What each part says, the parts in the order of their blocks. */
    AuditedReport assemble(List<Part> parts, Function<Part, Report> read) {
        return audit(parts.stream().map(part -> part(part, read.apply(part))).toList());
    }

    private AuditedReport audit(List<PartReport> parts) {
        var report = Merging.of(parts);
        return new AuditedReport(report, steps.auditor().apply(report), steps.readerVersion(), steps.rulebookVersion());
    }

    private static PartReport part(Part part, Report report) {
        return new PartReport(part.role(), new BlockShift(part.blockOffset()).apply(report));
    }

    Report again(Part part, ReportIdentity wanted) {
        return read(part.sha256()).find(wanted).orElseThrow(() -> notFound(part, wanted));
    }

    static StoreException notFound(Part part, ReportIdentity wanted) {
        return new StoreException(
                StoreException.Category.NOT_ALLOWED,
                "重新读取原件 %s 时没有找到 %s 的这份报告，原有内容保持不变，请核对该原件。".formatted(part.sha256(), wanted.department()));
    }

    /** What was read is kept while there is room: the reports of a document are asked for one after the other. */
    private synchronized ReadAgain read(String sha256) {
        var together = given.get(sha256);
        if (together != null) {
            return together;
        }
        var known = kept.get(sha256);
        var result = known == null ? null : known.get();
        if (result == null) {
            result = readNow(sha256);
            kept.put(sha256, new SoftReference<>(result));
        }
        return result;
    }

    private ReadAgain readNow(String sha256) {
        try {
            var document = store.document(sha256)
                    .orElseThrow(() -> new IllegalStateException("a part that is not stored: " + sha256));
            return new ReadAgain(
                    steps.read(document.fileName(), store.original(sha256)).reports());
        } catch (ExtractionException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE,
                    "原件 %s 不能重新读取：%s".formatted(sha256, broken.getMessage()),
                    broken);
        }
    }
}
