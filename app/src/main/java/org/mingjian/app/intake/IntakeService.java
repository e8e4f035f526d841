package org.mingjian.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.springframework.stereotype.Service;

/**
 * Takes uploaded files in, one after the other and off the request thread (导入). What was uploaded is taken in even when
 * the page was left in between.
 */
@Service
class IntakeService implements AutoCloseable {

    private static final int SHOWN_REFUSALS = 50;

    private final CurrentAdmission admission;
    private final IntakeQueries queries;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("intake-").daemon().factory());

    IntakeService(CurrentAdmission admission, IntakeQueries queries) {
        this.admission = admission;
        this.queries = queries;
    }

    /** Hears on the worker's thread how an upload fares (上传进展). */
    interface Listener {

        void started();

        /** Called for the file, or for each file inside it when it is an archive. */
        void became(FileOutcome outcome);

        void finished();
    }

    /** Queues the file. The upload is removed afterwards. */
    void submit(String fileName, Path upload, Origin origin, Listener listener) {
        worker.execute(() -> {
            listener.started();
            admit(fileName, upload, origin, listener);
            listener.finished();
        });
    }

    private void admit(String fileName, Path upload, Origin origin, Listener listener) {
        try {
            admission
                    .get()
                    .admitAll(
                            fileName,
                            Files.readAllBytes(upload),
                            origin,
                            (done, total, outcome) -> listener.became(outcome));
        } catch (IOException broken) {
            listener.became(new FileOutcome.Failed(fileName, "“%s”上传后读不出来，请重新上传。".formatted(fileName), broken));
        } finally {
            remove(upload);
        }
    }

    private static void remove(Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException left) {
            upload.toFile().deleteOnExit();
        }
    }

    List<Refusal> refusals() {
        return queries.refusals(SHOWN_REFUSALS);
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
