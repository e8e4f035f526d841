package org.mingjian.data.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a new audit changed among the findings (疑点变化): new ones, ones no longer found, ones that say other figures; and
 * each of them.
 */
public record FindingChanges(int appeared, int vanished, int changed, List<FindingChange> each) {

    public static final FindingChanges NONE = new FindingChanges(0, 0, 0);

    public FindingChanges {
        each = List.copyOf(each);
    }

    /** The counts alone. */
    public FindingChanges(int appeared, int vanished, int changed) {
        this(appeared, vanished, changed, List.of());
    }

    /** The changes one by one, counted. */
    public static FindingChanges of(List<FindingChange> each) {
        return new FindingChanges(
                count(each, FindingChange.Kind.APPEARED),
                count(each, FindingChange.Kind.VANISHED),
                count(each, FindingChange.Kind.CHANGED),
                each);
    }

    /** The changes of many reports. */
    public static FindingChanges sum(List<FindingChanges> all) {
        return of(all.stream().flatMap(changes -> changes.each().stream()).toList());
    }

    private static int count(List<FindingChange> each, FindingChange.Kind kind) {
        return (int) each.stream().filter(change -> change.kind() == kind).count();
    }

    /** The changes of two reports, or of two halves of one. */
    public FindingChanges plus(FindingChanges other) {
        return new FindingChanges(
                appeared + other.appeared,
                vanished + other.vanished,
                changed + other.changed,
                each.isEmpty()
                        ? other.each
                        : other.each.isEmpty()
                                ? each
                                : Stream.concat(each.stream(), other.each.stream())
                                        .toList());
    }
}
