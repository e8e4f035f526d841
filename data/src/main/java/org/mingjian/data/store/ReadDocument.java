package org.mingjian.data.store;

import java.util.List;
import org.mingjian.data.model.Report;

/** A received document with the reports that were read in it (已读文件), ready to be saved. */
public record ReadDocument(ReceivedDocument received, List<Report> reports) {

    public ReadDocument {
        reports = List.copyOf(reports);
    }

    public String sha256() {
        return received.extracted().sha256();
    }
}
