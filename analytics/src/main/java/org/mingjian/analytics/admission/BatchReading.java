package org.mingjian.analytics.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.ingest.Unpacking;

/** Feeds a run with the files of a batch, those inside an archive one by one (批次供料). */
final class BatchReading implements BatchRun.Source {

    /** Stops the unpacking from within. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the run was stopped", null, false, false);
        }
    }

    private final List<BatchFiles.Item> items;
    private final FileReading reading;
    private final Unpacking unpacking;

    BatchReading(List<BatchFiles.Item> items, FileReading reading, Unpacking unpacking) {
        this.items = items;
        this.reading = reading;
        this.unpacking = unpacking;
    }

    @Override
    public void feed(BatchRun run) throws InterruptedException {
        for (var item : items) {
            if (run.isStopped()) {
                return;
            }
            feed(run, item);
        }
    }

    private void feed(BatchRun run, BatchFiles.Item item) throws InterruptedException {
        var skipped = item.skipped();
        if (skipped != null) {
            run.read(0, () -> new ReadFile.Settled(new FileOutcome.Skipped(item.name(), skipped)));
            return;
        }
        long size = size(item);
        if (Unpacking.isArchiveName(item.name()) && size > 0 && size <= FileReading.LARGEST_FILE) {
            run.grow(-1);
            feedArchive(run, item);
        } else {
            run.read(size, () -> reading.read(item.name(), item.path()));
        }
    }

    private void feedArchive(BatchRun run, BatchFiles.Item item) throws InterruptedException {
        try {
            feed(run, item.name(), Files.readAllBytes(item.path()));
        } catch (IOException unreadable) {
            run.grow(1);
            run.read(0, () -> reading.read(item.name(), item.path()));
        }
    }

    /** A file that is no archive, whatever its name, is read as a document. */
    void feed(BatchRun run, String name, byte[] content) throws InterruptedException {
        try {
            boolean unpacked =
                    Unpacking.isArchiveName(name) && unpacking.unpack(content, packed -> feedPacked(run, name, packed));
            if (!unpacked) {
                run.grow(1);
                run.read(content.length, () -> reading.read(name, content));
            }
        } catch (ExtractionException refused) {
            if (run.isStopped()) {
                throw new InterruptedException("the run was stopped");
            }
            run.grow(1);
            run.read(0, () -> FileReading.refused(name, content, List.of(refused.problem())));
        } catch (Stopped stop) {
            throw new InterruptedException(stop.getMessage());
        }
    }

    private void feedPacked(BatchRun run, String archive, Unpacking.Packed packed) {
        if (run.isStopped()) {
            throw new Stopped();
        }
        var name = archive + "/" + packed.name();
        try {
            run.grow(1);
            var refused = packed.refused();
            if (refused != null) {
                var outcome = new FileOutcome.Refused(name, List.of(refused));
                run.read(0, () -> new ReadFile.Settled(outcome));
            } else if (BatchFiles.isKnown(name)) {
                run.read(packed.content().length, () -> reading.read(name, packed.content()));
            } else {
                run.read(0, () -> new ReadFile.Settled(new FileOutcome.Skipped(name, BatchFiles.notKnown(name))));
            }
        } catch (InterruptedException stop) {
            throw new Stopped();
        }
    }

    /** A file whose size is not known is refused when it is read. */
    private static long size(BatchFiles.Item item) {
        try {
            return Files.size(item.path());
        } catch (IOException unknown) {
            return 0;
        }
    }
}
