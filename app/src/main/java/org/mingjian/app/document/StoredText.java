package org.mingjian.app.document;

import java.util.List;
import org.mingjian.data.model.Origin;

/** Whose text it is, of which year, from which files, and how many blocks it has (报告全文概况). */
record StoredText(String department, int fiscalYear, Origin origin, List<String> files, int blocks) {

    StoredText {
        files = List.copyOf(files);
    }
}
