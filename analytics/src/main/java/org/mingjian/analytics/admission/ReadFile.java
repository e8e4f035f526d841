package org.mingjian.analytics.admission;

import java.util.List;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Problem;
import org.mingjian.data.store.ReadDocument;

/** A file that was read and waits for its turn with the store (已读待存文件). */
sealed interface ReadFile {

    /** Nothing is left to store. */
    record Settled(FileOutcome outcome) implements ReadFile {}

    /** It was stored before, by an earlier version of the reader. */
    record Outdated(String file, String sha256) implements ReadFile {}

    /** Its reports can be stored. */
    record Readable(String file, ReadDocument document) implements ReadFile {}

    /** It is a table of the bureau's own; its good rows can be stored. */
    record Table(String file, AdmittedTable table, List<Problem> problems) implements ReadFile {}

    /** It is refused; the reason that decides comes first. */
    record Unreadable(String file, byte[] content, List<Problem> reasons) implements ReadFile {}
}
