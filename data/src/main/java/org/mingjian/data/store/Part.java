package org.mingjian.data.store;

/**
 * A document as a part of a report (组成文件).
 * Blocks are numbered on over the parts: a place in the report is the document's block plus the offset.
 */
public record Part(String sha256, DocumentRole role, int blockOffset) {}
