package org.mingjian.data.store;

/** What a new audit changed among the findings (疑点变化): new ones, ones no longer found, ones that say other figures. */
public record FindingChanges(int appeared, int vanished, int changed) {

    public static final FindingChanges NONE = new FindingChanges(0, 0, 0);

    public FindingChanges plus(FindingChanges other) {
        return new FindingChanges(appeared + other.appeared, vanished + other.vanished, changed + other.changed);
    }
}
