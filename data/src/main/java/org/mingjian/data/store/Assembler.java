package org.mingjian.data.store;

import java.util.List;
import org.mingjian.data.model.Report;

/** Puts a report just read together with the parts that stay, and audits it (合并并审核). */
@FunctionalInterface
public interface Assembler {

    /**
     * The report of the document itself, that document's part, and the other parts, in the order of their blocks. Of a
     * table, several threads ask for different reports at once.
     */
    AuditedReport assemble(Report read, Part own, List<Part> others);

    /** What is asked of a report beside others, once its rows are written. */
    default Comparison comparison() {
        return Comparison.NONE;
    }
}
