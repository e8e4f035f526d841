package org.mingjian.analytics.admission;

import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;

/** Takes a file apart, whatever its format (文件提取). */
@FunctionalInterface
public interface Extracting {

    ExtractedDocument extract(String fileName, byte[] content) throws ExtractionException;
}
