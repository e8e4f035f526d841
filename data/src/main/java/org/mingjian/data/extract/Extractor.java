package org.mingjian.data.extract;

import java.util.List;

/** Takes one format apart into blocks; one library each, in its own package. */
public interface Extractor {

    /** Blocks in reading order, numbered from 1. Throws {@link ExtractionException} when the bytes cannot be read. */
    List<Block> extract(byte[] content) throws ExtractionException;
}
