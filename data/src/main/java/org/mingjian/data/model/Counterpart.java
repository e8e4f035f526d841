package org.mingjian.data.model;

import java.util.Objects;

/**
 * A place of another report that a finding holds against its own (对照处), such as last year's figure.
 * The report is its key where reports are stored, else its file; told is how people call it: 2020年报告.
 */
public record Counterpart(String reportId, String told, SourceRef place) {

    public Counterpart {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(place, "place");
    }
}
