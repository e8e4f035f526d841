package org.mingjian.analytics.population;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One way of breaking a made report (植入方法): the name, the finding type, the share of reports it is tried on, what it
 * touches, when it is done, the measure it is about, and the rules that are to find it. Rules it may also set off are
 * named apart: they are neither right nor wrong. What it hides are beginnings of names of rules that find nothing in a
 * report so broken; their errors are not planted beside it. The breaking says what it did, or nothing where this report cannot be
 * broken so.
 */
record Planting(
        String name,
        String code,
        double share,
        Area area,
        Stage stage,
        String measure,
        Set<Section> needs,
        Set<String> rules,
        Set<String> also,
        Set<String> hides,
        boolean nearMiss,
        Breaking breaking) {

    /** What an error touches; of all but the last two a report has one error at most, so that none hides another. */
    enum Area {
        FUNDS,
        THREE_PUBLIC,
        SCORE,
        EXECUTION,
        UPKEEP,
        LINES,
        TEXT;

        boolean isShared() {
            return this == LINES || this == TEXT;
        }
    }

    /** Before the lines are drafted from the facts, when they are, and when everything but the print stands. */
    enum Stage {
        FACTS,
        LINES,
        PRINT
    }

    /** Breaks a draft and says how; absent when it cannot. */
    interface Breaking {
        Optional<String> apply(Draft draft);
    }

    Planting {
        needs = Set.copyOf(needs);
        rules = Set.copyOf(rules);
        also = Set.copyOf(also);
        hides = Set.copyOf(hides);
    }

    /** An error of its area, found by the rules. */
    static Planting of(
            String name,
            String code,
            double share,
            Area area,
            Stage stage,
            String measure,
            Breaking breaking,
            String... rules) {
        return new Planting(
                name, code, share, area, stage, measure, Set.of(), Set.of(rules), Set.of(), Set.of(), false, breaking);
    }

    Planting needing(Section... sections) {
        return new Planting(
                name, code, share, area, stage, measure, Set.of(sections), rules, also, hides, nearMiss, breaking);
    }

    Planting alsoSettingOff(String... others) {
        return new Planting(
                name, code, share, area, stage, measure, needs, rules, Set.of(others), hides, nearMiss, breaking);
    }

    Planting hiding(String... beginnings) {
        return new Planting(
                name, code, share, area, stage, measure, needs, rules, also, Set.of(beginnings), nearMiss, breaking);
    }

    /** Whether it hides what the other is to be found by. */
    boolean hides(Planting other) {
        return other != this
                && other.rules().stream().anyMatch(rule -> hides.stream().anyMatch(rule::startsWith));
    }

    Planting asNearMiss() {
        return new Planting(name, code, share, area, stage, measure, needs, rules, also, hides, true, breaking);
    }

    /** Whether nothing is left of it in a report without a form. */
    boolean isOnForm() {
        return needs.contains(Section.FORM) || area == Area.EXECUTION;
    }

    Planted planted(String detail) {
        return new Planted(code, measure, detail, name, rules, also, nearMiss);
    }

    static EnumSet<Section> sections(Iterable<Planting> plantings) {
        var sections = EnumSet.noneOf(Section.class);
        plantings.forEach(planting -> sections.addAll(planting.needs()));
        return sections;
    }
}
