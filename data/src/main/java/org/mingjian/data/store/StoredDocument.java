package org.mingjian.data.store;

import java.time.Instant;
import org.mingjian.data.model.Origin;

/** A document in the store (已存文件), known by the SHA-256 of its bytes. */
public record StoredDocument(String sha256, String fileName, DocumentRole role, Instant receivedAt, Origin origin) {}
