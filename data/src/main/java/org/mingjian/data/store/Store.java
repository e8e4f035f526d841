package org.mingjian.data.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.Report;

/**
 * The store (数据库): one DuckDB file under a home folder, owned by one process, beside the originals it was read from.
 * Reading goes through {@link #connection()}, each caller with a connection of its own; writing through
 * {@link #write}, one transaction after the other. Closing the store closes every connection it handed out.
 */
public final class Store implements AutoCloseable {

    private final Path home;
    private final StoreLock lock;
    private final Database database;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    private final Originals originals;

    private Store(Path home, StoreLock lock, Database database) {
        this.home = home;
        this.originals = new Originals(home.resolve("originals"));
        this.lock = lock;
        this.database = database;
    }

    /** Opens or creates the store in the folder; see {@link #open(Path, String)}. */
    public static Store open(Path home) {
        return open(home, "明鉴");
    }

    /**
     * Opens or creates the store in the folder and brings it to this version's tables.
     * The owner is what other processes are told holds the store, such as 看板. Throws {@link StoreException} when
     * another process owns the store, naming its pid, or when a newer version wrote it.
     */
    public static Store open(Path home, String owner) {
        try {
            Files.createDirectories(home.resolve("originals"));
            var lock = StoreLock.take(home, owner);
            try {
                return new Store(home, lock, Database.open(home));
            } catch (SQLException | RuntimeException refused) {
                lock.close();
                throw refused;
            }
        } catch (IOException | SQLException broken) {
            throw Database.notOpened(home, broken);
        }
    }

    public Path home() {
        return home;
    }

    /** A connection of its own for one caller, who closes it; it sees what is committed. */
    public Connection connection() throws SQLException {
        return database.connection();
    }

    /** Runs the work in one transaction, alone among the writers: all of it is kept or, when it throws, nothing. */
    public <T> T write(Transaction<T> work) throws SQLException {
        writing.lock();
        try (var connection = connection()) {
            return Database.inTransaction(connection, work);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Saves a document and its reports: all of it or nothing, the original included.
     * The assembler is called inside the transaction, once for each report that is stored.
     */
    public Saved save(ReceivedDocument received, List<Report> reports, Assembler assembler) {
        return save(List.of(new ReadDocument(received, reports)), assembler).getFirst();
    }

    /** Saves documents and their reports in one transaction: all of them or, when one fails, nothing. */
    public List<Saved> save(List<ReadDocument> documents, Assembler assembler) {
        var originals = documents.stream()
                .map(document ->
                        new Original(document.sha256(), document.received().content()))
                .toList();
        return keeping(originals, connection -> new Saving(connection, assembler).save(documents, Instant.now()));
    }

    /** Saves a table and its reports: all of it or nothing, the original included. */
    public Saved save(ReceivedTable table, Assembler assembler) {
        return keeping(
                List.of(new Original(table.sha256(), table.content())),
                connection -> new TableSaving(connection, table, assembler).save(Instant.now()));
    }

    /** Records a refused file with its reason, and keeps the original; the same refusal twice changes nothing. */
    public void refuse(String fileName, byte[] content, Problem problem, Origin origin, int readerVersion) {
        var sha256 = Identifiers.sha256(content);
        keeping(List.of(new Original(sha256, content)), connection -> {
            DocumentRows.refuse(connection, sha256, fileName, problem, origin, readerVersion, Instant.now());
            return sha256;
        });
    }

    private record Original(String sha256, byte[] content) {}

    /** Originals the transaction does not keep are not kept either. */
    private <T> T keeping(List<Original> files, Transaction<T> work) {
        var added = new ArrayList<String>();
        writing.lock();
        try {
            for (var file : files) {
                if (originals.keep(file.sha256(), file.content())) {
                    added.add(file.sha256());
                }
            }
            return change(work);
        } catch (RuntimeException | Error failed) {
            added.forEach(originals::remove);
            throw failed;
        } finally {
            writing.unlock();
        }
    }

    /** Replaces what was read and concluded of a stored version, keeping its key, its number and its parts. */
    public FindingChanges replace(StoredReport stored, AuditedReport audited) {
        return replace(stored, audited, Comparison.NONE);
    }

    /** The same, and holds it against what is stored beside it. */
    public FindingChanges replace(StoredReport stored, AuditedReport audited, Comparison comparison) {
        return change(connection -> Saving.replace(connection, stored, audited, comparison));
    }

    /** Writes what a newer reader read in stored documents: all of it or nothing. Versions keep their keys. */
    public List<Reread.Change> reread(Reread reread, Assembler assembler) {
        return change(connection -> new Rereading(connection, assembler).write(reread));
    }

    /** The documents an earlier version of the reader read, in a steady order. */
    public List<StoredDocument> documentsReadBefore(int readerVersion) {
        return ask(connection -> DocumentRows.readBefore(connection, readerVersion));
    }

    /** The files an earlier version of the reader refused. */
    public List<StoredRefusal> refusedBefore(int readerVersion) {
        return ask(connection -> DocumentRows.refusedBefore(connection, readerVersion));
    }

    /** Removes every row of the origin in one transaction, then its originals. It cannot be undone. */
    public void removeOrigin(Origin origin) {
        writing.lock();
        try {
            change(connection -> Removal.remove(connection, origin)).forEach(originals::remove);
        } finally {
            writing.unlock();
        }
    }

    /** The document with exactly these bytes, if it was stored. */
    public Optional<StoredDocument> document(byte[] content) {
        return document(Identifiers.sha256(content));
    }

    /** The document with this SHA-256, if it was stored. */
    public Optional<StoredDocument> document(String sha256) {
        return ask(connection -> DocumentRows.find(connection, sha256));
    }

    /** The bytes of a document or of a refused file as they came. */
    public byte[] original(String sha256) {
        return originals.read(sha256);
    }

    /** Whether the bytes of a document are kept; those of a made one are not. */
    public boolean hasOriginal(String sha256) {
        return originals.has(sha256);
    }

    /** Every version that was put together from documents, current or not. */
    public List<StoredReport> reportsWithDocuments() {
        return ask(ReportQueries::withDocuments);
    }

    /** The versions a document is part of. */
    public List<StoredReport> reportsOf(String sha256) {
        return ask(connection -> ReportQueries.ofDocument(connection, sha256));
    }

    /** The versions of a department's reports of one year. */
    public List<StoredReport> reportsOf(String departmentId, FiscalYear year) {
        return ask(connection -> ReportQueries.ofYear(connection, departmentId, year.value()));
    }

    /** Says to other processes that want the store what its owner is busy with; null when with nothing in particular. */
    void doing(@Nullable String work) {
        try {
            lock.doing(work);
        } catch (IOException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE, "数据库 %s 的锁文件写不进去，请检查磁盘空间和权限。".formatted(home), broken);
        }
    }

    public Accounts accounts() {
        return new Accounts(this);
    }

    public DepartmentRegister departmentRegister() {
        return new DepartmentRegister(this);
    }

    public CaseLog caseLog() {
        return new CaseLog(this);
    }

    public AuditRuns auditRuns() {
        return new AuditRuns(this);
    }

    public BenchmarkRuns benchmarkRuns() {
        return new BenchmarkRuns(this);
    }

    /** Writes, and says in words when it cannot; for callers that know no SQL. */
    <T> T change(Transaction<T> work) {
        try {
            return write(work);
        } catch (SQLException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_WRITTEN,
                    "数据库写入失败（%s），已有数据未受影响，请排除后重试。".formatted(broken.getMessage()),
                    broken);
        }
    }

    /** Reads, and says in words when it cannot. */
    <T> T ask(Transaction<T> work) {
        try (var connection = connection()) {
            return work.run(connection);
        } catch (SQLException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE,
                    "数据库读取失败（%s），请稍后重试。".formatted(broken.getMessage()),
                    broken);
        }
    }

    /** Closes every connection and frees the lock; a second call does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock;
                database) {
            database.closeConnections();
        } catch (IOException | SQLException broken) {
            throw new StoreException(
                    StoreException.Category.NOT_ACCESSIBLE,
                    "数据库 %s 没有正常关闭：%s；下次打开时会自动恢复。".formatted(home, broken.getMessage()),
                    broken);
        }
    }
}
