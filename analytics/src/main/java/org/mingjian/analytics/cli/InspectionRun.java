package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.mingjian.analytics.admission.SideBySide;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.ingest.Unpacking;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Inspects files, folders and the files inside archives one after the other (逐个核对), holds them against each other, and
 * hands the inspections over in their order. A file in an archive is named 压缩包.zip/路径/文件.docx. So that a folder of any
 * size fits into memory, files are held against each other by the batch.
 */
final class InspectionRun {

    static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 256L << 20;

    private final Steps steps;
    private final Consumer<Inspection> inspections;
    private final int mostFiles;
    private final List<Inspection> waiting = new ArrayList<>();
    private long waitingBytes;
    private int batches;

    InspectionRun(Steps steps, Consumer<Inspection> inspections) {
        this(steps, inspections, MOST_FILES);
    }

    InspectionRun(Steps steps, Consumer<Inspection> inspections, int mostFiles) {
        this.steps = steps;
        this.inspections = inspections;
        this.mostFiles = mostFiles;
    }

    /** How many batches there were: files of different ones were not held against each other. */
    int inspect(List<Path> paths) throws IOException {
        BatchFiles.of(paths).items().forEach(this::inspect);
        handOver();
        return batches;
    }

    private void take(Inspection inspection, long bytes) {
        if (waiting.size() >= mostFiles || (waitingBytes + bytes > MOST_BYTES && !waiting.isEmpty())) {
            handOver();
        }
        waiting.add(inspection);
        waitingBytes += bytes;
    }

    private void handOver() {
        if (!waiting.isEmpty()) {
            batches++;
            sideBySide().forEach(inspections);
        }
        waiting.clear();
        waitingBytes = 0;
    }

    private List<Inspection> sideBySide() {
        var given = new ArrayList<SideBySide.Given>();
        for (var inspection : waiting) {
            var document = inspection.document();
            for (var audited : inspection.reports()) {
                given.add(new SideBySide.Given(
                        Objects.requireNonNull(document), inspection.file(), audited.report(), audited.outcome()));
            }
        }
        var held = SideBySide.of(given, steps).iterator();
        return waiting.stream()
                .map(inspection -> inspection.with(inspection.reports().stream()
                        .map(audited -> beside(audited, held.next()))
                        .toList()))
                .toList();
    }

    private static Inspection.Audited beside(Inspection.Audited audited, SideBySide.Held held) {
        return new Inspection.Audited(audited.report(), held.outcome(), held.togetherWith());
    }

    private void inspect(BatchFiles.Item item) {
        var skipped = item.skipped();
        if (skipped != null) {
            take(Inspection.skipped(item.name(), skipped), 0);
            return;
        }
        try {
            long size = Files.size(item.path());
            if (size > mostBytes(item.name())) {
                refuse(item.name(), DocumentExtraction.tooLarge(size).problem());
            } else {
                inspect(item.name(), Files.readAllBytes(item.path()));
            }
        } catch (NoSuchFileException e) {
            refuse(item.name(), Problem.of(ProblemCode.NOT_READABLE, "找不到文件“%s”，请检查路径。".formatted(item.path())));
        } catch (IOException e) {
            refuse(
                    item.name(),
                    Problem.of(ProblemCode.NOT_READABLE, "文件“%s”无法读取，请检查它是否存在、是否有读取权限。".formatted(item.path())));
        }
    }

    /** An archive may be larger than any one file inside it. */
    private static long mostBytes(String name) {
        return Unpacking.isArchiveName(name) ? Unpacking.LARGEST_ARCHIVE : DocumentExtraction.LARGEST_FILE;
    }

    /** A file that is no archive, whatever its name, is read as a document. */
    private void inspect(String name, byte[] content) {
        try {
            boolean unpacked = Unpacking.isArchiveName(name)
                    && Unpacking.ARCHIVES.unpack(content, packed -> inspectPacked(name, packed));
            if (!unpacked) {
                take(Inspection.of(name, content, steps), content.length);
            }
        } catch (ExtractionException broken) {
            refuse(name, broken.problem());
        }
    }

    private void inspectPacked(String archive, Unpacking.Packed packed) {
        var name = archive + "/" + packed.name();
        var refused = packed.refused();
        if (refused != null) {
            refuse(name, refused);
        } else if (BatchFiles.isKnown(name)) {
            take(Inspection.of(name, packed.content(), steps), packed.content().length);
        } else {
            take(Inspection.skipped(name, BatchFiles.notKnown(name)), 0);
        }
    }

    private void refuse(String name, Problem problem) {
        take(Inspection.refused(name, problem), 0);
    }
}
