package org.mingjian.data.store;

import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.Origin;

/** A document on its way into the store (收到的文件): its bytes, what was taken from them, and where it comes from. */
public record ReceivedDocument(ExtractedDocument extracted, byte[] content, Origin origin) {}
