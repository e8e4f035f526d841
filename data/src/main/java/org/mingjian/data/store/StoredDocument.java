package org.mingjian.data.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * A document in the store (已存文件), known by the SHA-256 of its bytes, and the version of the reader that read it;
 * absent for a table of the bureau's own, which no reader reads.
 */
public record StoredDocument(
        String sha256,
        String fileName,
        DocumentRole role,
        Instant receivedAt,
        Origin origin,
        @Nullable Integer readerVersion) {

    /** Whether an earlier version of the reader read it. */
    public boolean isReadBefore(int version) {
        return readerVersion != null && readerVersion < version;
    }
}
