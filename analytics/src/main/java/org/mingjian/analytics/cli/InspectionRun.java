package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.ingest.Unpacking;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Inspects files, folders and the files inside archives one after the other (逐个核对), and hands each inspection over
 * before the next file is read. A file in an archive is named 压缩包.zip/路径/文件.docx.
 */
final class InspectionRun {

    private final Steps steps;
    private final Consumer<Inspection> inspections;

    InspectionRun(Steps steps, Consumer<Inspection> inspections) {
        this.steps = steps;
        this.inspections = inspections;
    }

    void inspect(List<Path> paths) throws IOException {
        BatchFiles.of(paths).items().forEach(this::inspect);
    }

    private void inspect(BatchFiles.Item item) {
        var skipped = item.skipped();
        if (skipped != null) {
            inspections.accept(Inspection.skipped(item.name(), skipped));
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
                inspections.accept(Inspection.of(name, content, steps));
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
            inspections.accept(Inspection.of(name, packed.content(), steps));
        } else {
            inspections.accept(Inspection.skipped(name, BatchFiles.notKnown(name)));
        }
    }

    private void refuse(String name, Problem problem) {
        inspections.accept(Inspection.refused(name, problem));
    }
}
