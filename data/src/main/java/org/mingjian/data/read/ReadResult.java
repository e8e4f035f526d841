package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.Report;

/** What was read from one document (读取结果): its reports, and what a person must know about the reading. */
public record ReadResult(List<Report> reports, List<Problem> problems) {

    public ReadResult {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }
}
