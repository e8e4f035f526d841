package org.mingjian.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.template.RowPolicy;
import org.mingjian.data.template.TableReader;
import org.mingjian.data.template.TableReading;
import org.springframework.stereotype.Service;

/** Takes uploaded tables in, off the request thread (数据表导入), and keeps what is wrong with their rows for the page. */
@Service
class TableService implements AutoCloseable {

    private final CurrentAdmission admission;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tables-").daemon().factory());

    TableService(CurrentAdmission admission) {
        this.admission = admission;
    }

    /** Queues the table; the listener is called on the worker's thread. The upload is removed afterwards. */
    void submit(String fileName, Path upload, Origin origin, RowPolicy policy, Consumer<TableOutcome> finished) {
        worker.execute(() -> finished.accept(outcome(fileName, upload, origin, policy)));
    }

    private TableOutcome outcome(String fileName, Path upload, Origin origin, RowPolicy policy) {
        try {
            return take(fileName, Files.readAllBytes(upload), origin, policy);
        } catch (IOException broken) {
            return new TableOutcome(
                    new FileOutcome.Failed(fileName, "“%s”上传后读不出来，请重新上传。".formatted(fileName), broken), null);
        } finally {
            remove(upload);
        }
    }

    private TableOutcome take(String fileName, byte[] content, Origin origin, RowPolicy policy) {
        try {
            var table = table(fileName, content);
            return table.isPresent()
                    ? new TableOutcome(
                            admission.get().with(policy).admit(fileName, content, origin),
                            table.get().problems())
                    : refused(
                            fileName,
                            Problem.of(
                                    ProblemCode.TABLE_REFUSED,
                                    "“%s”的表头不是四种数据模板之一；自评报告和自评表请从上面“选择文件”导入，数据表请按模板填写表头。".formatted(fileName)));
        } catch (ExtractionException broken) {
            return refused(fileName, broken.problem());
        }
    }

    private static TableOutcome refused(String fileName, Problem problem) {
        return new TableOutcome(new FileOutcome.Refused(fileName, List.of(problem)), null);
    }

    private static Optional<TableReading> table(String fileName, byte[] content) throws ExtractionException {
        var text = TableReader.of(fileName, content);
        return text.isPresent() ? text : TableReader.of(new DocumentExtraction().extract(fileName, content));
    }

    private static void remove(Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException left) {
            upload.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
