package org.mingjian.analytics.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.BatchOutcome;
import org.mingjian.data.ingest.FileOutcome;

/**
 * Reads the files of a batch beside each other and stores them in the order of the batch, those together that are read
 * when the store is free (批量导入). A few files are ahead of those that are stored, never more than fit a small part of the
 * memory; a large file is read alone.
 *
 * @see "Decision 0080"
 */
final class BatchRun {

    /** What a thread may need for the document it takes apart. */
    private static final long MEMORY_PER_READER = 160L << 20;

    private static final int MOST_READERS = 8;

    /** Of the content of files read ahead; a file that is larger waits until it is alone. */
    private static final int MOST_KILOBYTES_AHEAD = 16 << 10;

    private static final int SMALLEST_SHARE = 64;

    /** So many files are stored at once at the most: what is asked of the store for them together is asked once. */
    private static final int MOST_TOGETHER = 16;

    /** A file on its way: null stands for the end. */
    private record Pending(@Nullable Future<ReadFile> file, int share) {}

    private static final Pending END = new Pending(null, 0);
    private static final long LOOK_UP_MILLIS = 100;

    private final ExecutorService readers;
    private final BlockingQueue<Pending> ahead;
    private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES_AHEAD);
    private final AtomicInteger total = new AtomicInteger();
    private final Function<List<ReadFile>, List<FileOutcome>> storing;
    private final BooleanSupplier stopped;
    private volatile @Nullable RuntimeException defect;

    BatchRun(Function<List<ReadFile>, List<FileOutcome>> storing, BooleanSupplier stopped) {
        this.storing = storing;
        this.stopped = stopped;
        int count = readers();
        this.readers = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("reading-", 1).daemon().factory());
        this.ahead = new ArrayBlockingQueue<>(MOST_TOGETHER + count);
    }

    private static int readers() {
        var runtime = Runtime.getRuntime();
        long fitting = Math.max(1, runtime.maxMemory() / MEMORY_PER_READER);
        return (int) Math.min(Math.min(MOST_READERS, fitting), runtime.availableProcessors());
    }

    /** Names the files one by one, in their order, from a thread of its own. */
    interface Source {
        void feed(BatchRun run) throws InterruptedException;
    }

    /** One more file to read; waits while too much is ahead. */
    void read(long bytes, Callable<ReadFile> reading) throws InterruptedException {
        int share = (int) Math.clamp(bytes >> 10, SMALLEST_SHARE, MOST_KILOBYTES_AHEAD);
        kilobytes.acquire(share);
        ahead.put(new Pending(readers.submit(reading), share));
    }

    /** A file of the batch turned out to hold several, or none. */
    void grow(int files) {
        total.addAndGet(files);
    }

    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    BatchOutcome run(BatchFiles files, Source source, Progress<FileOutcome> progress) {
        total.set(files.items().size());
        var feeding = Thread.ofPlatform().name("feeding").daemon().start(() -> feed(source));
        var outcomes = new ArrayList<FileOutcome>();
        try {
            store(outcomes, progress);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            feeding.interrupt();
            readers.shutdownNow();
        }
        var thrown = defect;
        if (thrown != null) {
            throw thrown;
        }
        return new BatchOutcome(outcomes, files.hidden(), total.get() - outcomes.size());
    }

    /** The end is told whatever happens, so that nobody waits for more. */
    private void feed(Source source) {
        try {
            try {
                source.feed(this);
            } catch (RuntimeException thrown) {
                defect = thrown;
            }
            ahead.put(END);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<FileOutcome> outcomes, Progress<FileOutcome> progress) throws InterruptedException {
        for (var next = next(); next.file() != null; next = next()) {
            var files = new ArrayList<>(List.of(result(next.file())));
            int share = next.share() + takeRead(files);
            for (var outcome : storing.apply(files)) {
                outcomes.add(outcome);
                progress.done(outcomes.size(), total.get(), outcome);
            }
            kilobytes.release(share);
        }
    }

    /** Adds the files behind the next one that are read already, and says what they share of the memory. */
    private int takeRead(List<ReadFile> files) throws InterruptedException {
        int share = 0;
        var next = ahead.peek();
        while (next != null && next.file() != null && next.file().isDone() && files.size() < MOST_TOGETHER) {
            ahead.remove();
            files.add(result(next.file()));
            share += next.share();
            next = ahead.peek();
        }
        return share;
    }

    /** The next file, or the end when there is none or the run was stopped. */
    private Pending next() throws InterruptedException {
        Pending next = null;
        while (next == null && !isStopped()) {
            next = ahead.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        }
        return next == null || isStopped() ? END : next;
    }

    /** Reading answers with an outcome whatever happens; what it throws all the same is a defect of ours. */
    private static ReadFile result(Future<ReadFile> file) throws InterruptedException {
        try {
            return file.get();
        } catch (ExecutionException defect) {
            throw new IllegalStateException("reading did not answer", defect.getCause());
        }
    }
}
