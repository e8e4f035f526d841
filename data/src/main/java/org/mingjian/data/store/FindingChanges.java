package org.mingjian.data.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a new audit changed among the findings (疑点变化): new ones, ones no longer found, ones that say other figures.
 */
public record FindingChanges(List<FindingChange> each) {

    public static final FindingChanges NONE = new FindingChanges(List.of());

    public FindingChanges {
        each = List.copyOf(each);
    }

    /** The changes of many reports. */
    public static FindingChanges sum(List<FindingChanges> all) {
        return new FindingChanges(
                all.stream().flatMap(changes -> changes.each().stream()).toList());
    }

    public int appeared() {
        return count(FindingChange.Kind.APPEARED);
    }

    public int vanished() {
        return count(FindingChange.Kind.VANISHED);
    }

    public int changed() {
        return count(FindingChange.Kind.CHANGED);
    }

    private int count(FindingChange.Kind kind) {
        return (int) each.stream().filter(change -> change.kind() == kind).count();
    }

    /** The changes of two reports, or of two halves of one. */
    public FindingChanges plus(FindingChanges other) {
        return new FindingChanges(
                Stream.concat(each.stream(), other.each.stream()).toList());
    }
}
