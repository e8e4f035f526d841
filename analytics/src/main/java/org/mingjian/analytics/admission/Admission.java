package org.mingjian.analytics.admission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.BatchOutcome;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.ingest.Unpacking;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.store.Saved;
import org.mingjian.data.store.Store;
import org.mingjian.data.template.RowPolicy;

/**
 * Takes files into the store (导入): extract, read, audit and save.
 * A file is stored whole, refused with a reason, or left alone when the store or the program fails; whatever happens to
 * one, the next is tried. May be shared by threads: reading runs beside each other, saving one after the other.
 */
public final class Admission {

    private final Store store;
    private final Steps steps;
    private final Unpacking unpacking;
    private final RowPolicy rowPolicy;

    public Admission(Store store, Steps steps) {
        this(store, steps, Unpacking.ARCHIVES);
    }

    public Admission(Store store, Steps steps, Unpacking unpacking) {
        this(store, steps, unpacking, RowPolicy.KEEP_GOOD_ROWS);
    }

    private Admission(Store store, Steps steps, Unpacking unpacking, RowPolicy rowPolicy) {
        this.rowPolicy = rowPolicy;
        this.store = store;
        this.steps = steps;
        this.unpacking = unpacking;
    }

    /** The same, with the choice of what becomes of a table with bad rows. */
    public Admission with(RowPolicy chosen) {
        return new Admission(store, steps, unpacking, chosen);
    }

    /** Takes in the files and folders in their order. */
    public BatchOutcome admit(List<Path> paths, Origin origin, Progress<FileOutcome> progress) throws IOException {
        return admit(paths, origin, progress, () -> false);
    }

    /** Takes in files and folders until told to stop: the file in hand is stored, the rest is left. */
    public BatchOutcome admit(List<Path> paths, Origin origin, Progress<FileOutcome> progress, BooleanSupplier stopped)
            throws IOException {
        var files = BatchFiles.of(paths);
        return new BatchRun(read -> store(read, origin), stopped)
                .run(files, new BatchReading(files.items(), reading(origin), unpacking), progress);
    }

    /** Takes in one file by its bytes, such as an upload; one that holds files has an outcome for each of them. */
    public BatchOutcome admitAll(String fileName, byte[] content, Origin origin, Progress<FileOutcome> progress) {
        var files = new BatchFiles(List.of(), 0);
        return new BatchRun(read -> store(read, origin), () -> false)
                .run(
                        files,
                        run -> new BatchReading(List.of(), reading(origin), unpacking).feed(run, fileName, content),
                        progress);
    }

    /** Takes in one document by its bytes. */
    public FileOutcome admit(String fileName, byte[] content, Origin origin) {
        return store(reading(origin).read(fileName, content), origin);
    }

    private FileReading reading(Origin origin) {
        return new FileReading(store, steps, origin, rowPolicy);
    }

    private List<FileOutcome> store(List<ReadFile> files, Origin origin) {
        var outcomes = new ArrayList<FileOutcome>();
        while (outcomes.size() < files.size()) {
            var rest = files.subList(outcomes.size(), files.size());
            var together = rest.stream()
                    .takeWhile(ReadFile.Readable.class::isInstance)
                    .map(ReadFile.Readable.class::cast)
                    .toList();
            outcomes.addAll(together.size() > 1 ? save(together) : List.of(store(rest.getFirst(), origin)));
        }
        return outcomes;
    }

    private FileOutcome store(ReadFile file, Origin origin) {
        return switch (file) {
            case ReadFile.Settled(var outcome) -> outcome;
            case ReadFile.Outdated outdated -> Failures.guarded(outdated.file(), () -> readAgain(outdated));
            case ReadFile.Readable readable -> saveAlone(readable);
            case ReadFile.Table table -> Failures.guarded(table.file(), () -> save(table));
            case ReadFile.Unreadable refused -> Failures.guarded(refused.file(), () -> refuse(refused, origin));
        };
    }

    /** Together; when that fails, each by itself, so that what breaks one keeps no other out, and is told of that one. */
    private List<FileOutcome> save(List<ReadFile.Readable> files) {
        try {
            return saveTogether(files);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return files.stream().map(this::saveAlone).toList();
        }
    }

    private FileOutcome saveAlone(ReadFile.Readable file) {
        return Failures.guarded(file.file(), () -> saveTogether(List.of(file)).getFirst());
    }

    private List<FileOutcome> saveTogether(List<ReadFile.Readable> files) {
        var documents = files.stream().map(ReadFile.Readable::document).toList();
        var saved = store.save(documents, new Assembly(store, steps, documents));
        return IntStream.range(0, files.size())
                .mapToObj(index -> {
                    var received = documents.get(index).received();
                    return outcome(
                            files.get(index).file(),
                            received.extracted().sha256(),
                            received.problems(),
                            saved.get(index));
                })
                .toList();
    }

    private FileOutcome save(ReadFile.Table file) {
        var saved = store.save(file.table(), new Assembly(store, steps));
        return outcome(file.file(), file.table().sha256(), file.problems(), saved);
    }

    private static FileOutcome outcome(String file, String sha256, List<Problem> problems, Saved saved) {
        return switch (saved) {
            case Saved.Already already -> FileReading.unchanged(file, already.document());
            case Saved.Stored stored ->
                new FileOutcome.Stored(
                        file,
                        sha256,
                        stored.reports(),
                        Stream.concat(problems.stream(), stored.problems().stream())
                                .toList());
        };
    }

    private FileOutcome readAgain(ReadFile.Outdated file) {
        var known = store.document(file.sha256()).filter(document -> document.isReadBefore(steps.readerVersion()));
        if (known.isEmpty()) {
            return new FileOutcome.Unchanged(file.file(), file.sha256(), "“%s”已经导入过，内容没有变化。".formatted(file.file()));
        }
        var changes = new Rereading(store, steps).readAgain(file.sha256());
        return new FileOutcome.Unchanged(
                file.file(),
                file.sha256(),
                "“%s”已经导入过，已用新版读取程序重新读取：%s".formatted(file.file(), Rereading.sentence(changes)));
    }

    private FileOutcome refuse(ReadFile.Unreadable file, Origin origin) {
        store.refuse(file.file(), file.content(), file.reasons().getFirst(), origin, steps.readerVersion());
        return new FileOutcome.Refused(file.file(), file.reasons());
    }
}
