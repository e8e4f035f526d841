package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The errors planted in one made report (植入差错), by the codes of the field. */
final class Plan {

    /** An error with how often it is planted. */
    enum Error {
        /** The execution line has full marks that its rate does not earn. */
        F01(0.05),
        /** The total is more than the lines add up to. */
        F02(0.04),
        /** The grade is not the one of the score. */
        F03(0.02),
        /** A target so low that it is reached several times over. */
        F05(0.06),
        /** Full marks for a target that was not reached. */
        F06(0.08),
        /** Points lost without a reason. */
        F08(0.04),
        /** The text and the table print different amounts spent. */
        F10(0.04),
        /** More was spent than the budget. */
        F11(0.03),
        /** Shares of the total called execution rates. */
        F12(0.02),
        /** Three public expenses above their budget. */
        F14(0.04),
        /** 元 printed for 万元. */
        F15(0.015),
        /** The percentage does not fit the amount it belongs to. */
        F16(0.04);

        private final double share;

        Error(double share) {
            this.share = share;
        }
    }

    /** What was broken, at which measure, and how, for the dataset's own truth. */
    record Planted(String code, String measure, String detail) {}

    private final Set<Error> errors;
    private final List<Planted> planted = new ArrayList<>();

    private Plan(Set<Error> errors) {
        this.errors = errors;
    }

    static Plan draw(SplittableRandom random) {
        var errors = EnumSet.noneOf(Error.class);
        for (var error : Error.values()) {
            if (random.nextDouble() < error.share) {
                errors.add(error);
            }
        }
        return new Plan(errors);
    }

    boolean has(Error error) {
        return errors.contains(error);
    }

    void record(Error error, String measure, String detail) {
        planted.add(new Planted(error.name(), measure, detail));
    }

    List<Planted> planted() {
        return List.copyOf(planted);
    }
}
