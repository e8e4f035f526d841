package org.mingjian.data.store;

import java.util.function.Consumer;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Report;

/**
 * A table of many reports on its way into the store (收到的数据表): its bytes, and its blocks and reports one after the
 * other, so that a million rows are never held at once. Every report has a department and a year.
 */
public interface ReceivedTable {

    String fileName();

    /** Of the bytes, in lower-case hexadecimal. */
    String sha256();

    DocumentFormat format();

    byte[] content();

    DocumentRole role();

    Origin origin();

    void forEachBlock(Consumer<Block> heard);

    void forEachReport(Consumer<Report> heard);
}
