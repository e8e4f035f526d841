package org.mingjian.data.ingest;

import java.util.function.Consumer;
import org.mingjian.data.extract.ExtractionException;

/** Opens a file that holds other files, such as a zip (压缩包展开). */
@FunctionalInterface
public interface Unpacking {

    /** Opens nothing: every file is a document. */
    Unpacking NONE = (fileName, content, files) -> false;

    /** A file inside, named with the folders it lies in (包内文件). */
    record Packed(String name, byte[] content) {}

    /**
     * Hands over the files inside one after the other, so that only one of them is in memory; the next is unpacked when
     * the listener returns, which may take long. False, and nothing handed over, when the content is no such file.
     * Throws {@link ExtractionException} where it cannot go on; what was handed over before stays good.
     */
    boolean unpack(String fileName, byte[] content, Consumer<Packed> files) throws ExtractionException;
}
