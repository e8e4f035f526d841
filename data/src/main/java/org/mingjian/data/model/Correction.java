package org.mingjian.data.model;

import java.util.List;

/**
 * One figure to change (改一处): what it is, what is printed, what would make the report add up, the slip that may have
 * led from one to the other, and each place that prints it.
 */
public record Correction(String name, String printed, String suggested, Slip slip, List<SourceRef> places) {

    public Correction {
        places = List.copyOf(places);
    }
}
