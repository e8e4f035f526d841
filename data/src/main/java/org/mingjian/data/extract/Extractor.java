package org.mingjian.data.extract;

/** Takes one format apart into blocks (提取器); one library each, in its own package. */
public interface Extractor {

    /** Blocks in reading order, numbered from 1. Throws {@link ExtractionException} when the bytes cannot be read. */
    Extraction extract(byte[] content) throws ExtractionException;
}
