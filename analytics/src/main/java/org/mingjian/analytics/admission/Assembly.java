package org.mingjian.analytics.admission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.read.ReadResult;
import org.mingjian.data.store.Assembler;
import org.mingjian.data.store.AuditedReport;
import org.mingjian.data.store.Part;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.mingjian.data.store.StoredReport;

/** Puts reports together from a document just read and from originals read again, and audits them (合并与审核). */
final class Assembly implements Assembler {

    private final Store store;
    private final Steps steps;
    private @Nullable String lastRead;
    private @Nullable ReadResult lastResult;

    Assembly(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
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

    /** The stored version again, from its originals alone. */
    AuditedReport assemble(StoredReport stored) {
        var wanted = new ReportIdentity(
                stored.kind(),
                stored.department(),
                null,
                null,
                null,
                null,
                null,
                stored.fiscalYear(),
                stored.project());
        return audit(stored.parts().stream()
                .map(part -> part(part, again(part, wanted)))
                .toList());
    }

    private AuditedReport audit(List<PartReport> parts) {
        var report = Merging.of(parts);
        return new AuditedReport(report, steps.auditor().apply(report), steps.readerVersion(), steps.rulebookVersion());
    }

    private static PartReport part(Part part, Report report) {
        return new PartReport(part.role(), new BlockShift(part.blockOffset()).apply(report));
    }

    private Report again(Part part, ReportIdentity wanted) {
        var same = read(part.sha256()).reports().stream()
                .filter(report -> isSame(report.identity(), wanted))
                .toList();
        var named = same.stream()
                .filter(report -> alike(report.identity().department(), wanted.department()))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        if (same.size() == 1) {
            return same.getFirst();
        }
        throw new StoreException(
                StoreException.Category.NOT_ALLOWED,
                "重新读取原件 %s 时没有找到 %s 的这份报告，原有内容保持不变，请核对该原件。".formatted(part.sha256(), wanted.department()));
    }

    /** The last result is kept: the reports of one document are asked for one after the other. */
    private ReadResult read(String sha256) {
        if (sha256.equals(lastRead) && lastResult != null) {
            return lastResult;
        }
        try {
            var document = store.document(sha256)
                    .orElseThrow(() -> new IllegalStateException("a part that is not stored: " + sha256));
            var result = steps.read(document.fileName(), store.original(sha256));
            lastRead = sha256;
            lastResult = result;
            return result;
        } catch (ExtractionException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE,
                    "原件 %s 不能重新读取：%s".formatted(sha256, broken.getMessage()),
                    broken);
        }
    }

    private static boolean isSame(ReportIdentity read, ReportIdentity wanted) {
        return read.kind() == wanted.kind()
                && Objects.equals(read.fiscalYear(), wanted.fiscalYear())
                && alike(read.project(), wanted.project());
    }

    private static boolean alike(@Nullable String one, @Nullable String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
