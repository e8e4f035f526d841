package org.mingjian.data.store;

import java.util.List;
import java.util.function.Function;
import org.mingjian.data.model.Report;

/**
 * Documents read again, and what is to be done with the reports they are part of (重读): all documents that share a report
 * belong together. A version read again is put together from its parts once their places are known. One whose only
 * document turned out to be another report gives way to it.
 */
public record Reread(List<ReceivedDocument> documents, List<Again> again, List<StoredReport> gone, List<Fresh> fresh) {

    /** A stored version, and how it is put together anew from its parts. */
    public record Again(StoredReport stored, Function<List<Part>, AuditedReport> assembly) {}

    /** A report the earlier reader did not find in the document. */
    public record Fresh(ReceivedDocument document, Report report) {}

    public Reread {
        documents = List.copyOf(documents);
        again = List.copyOf(again);
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
    }

    /** What changed in one report (报告变化). */
    public record Change(
            String department, int fiscalYear, int version, Kind kind, FigureChanges figures, FindingChanges findings) {

        public enum Kind {
            /** Nothing but the reader's version. */
            SAME,
            CHANGED,
            /** Found by this reader, not by the earlier one. */
            FOUND,
            /** Its document is another report than the earlier reader took it for. */
            GONE
        }
    }

    /** How many figures were added, removed, and read otherwise (数值变化). */
    public record FigureChanges(int added, int removed, int changed) {

        public static final FigureChanges NONE = new FigureChanges(0, 0, 0);

        public FigureChanges plus(FigureChanges other) {
            return new FigureChanges(added + other.added, removed + other.removed, changed + other.changed);
        }
    }
}
