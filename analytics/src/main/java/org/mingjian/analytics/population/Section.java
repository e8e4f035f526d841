package org.mingjian.analytics.population;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/** A part of a report that not every department writes (模拟章节), with the share of those that do. */
enum Section {
    /** Established posts and staff in post. */
    STAFF(0.5),
    /** Opening carry-over, revenue, closing carry-over. */
    FLOW(0.45),
    /** Last year's expenditure and the change on it. */
    PRIOR(0.35),
    /** Planned and actual procurement. */
    PROCUREMENT(0.4),
    /** Operating expense and its budget. */
    OPERATING(0.3),
    /** The control rate of the three public expenses. */
    CONTROL_RATE(0.35),
    /** The year's funds by source. */
    SOURCES(0.25),
    /** The score part by part in the text. */
    PARTS(0.5),
    /** The total in the text as well as in the form. */
    TOLD_TOTAL(0.6),
    /** What was achieved, in words. */
    RESULTS(0.5),
    /** What the department did, in words of its own. */
    PROSE(0.5),
    /** The form itself; a report without it is half a report. */
    FORM(1),

    /** A total, in the form or in words; a report without any claims nothing. */
    SCORE(1);

    private final double share;

    Section(double share) {
        this.share = share;
    }

    /** A department writes the same sections every year. */
    static Set<Section> of(PopulationOptions options, MadeDepartment department) {
        var random = new SplittableRandom(options.seed() * 7 + department.number());
        var sections = EnumSet.noneOf(Section.class);
        for (var section : values()) {
            boolean always = section.share == 1;
            if (random.nextDouble() < section.share * options.detail() || always) {
                sections.add(section);
            }
        }
        return sections;
    }
}
