package org.mingjian.analytics.population;

import java.util.Set;
import java.util.TreeSet;

/**
 * How a made form is printed (表样): whether it has a column of reasons, whether scores are converted once more, and which
 * of its lines are not printed.
 */
record FormPrint(boolean hasReasons, Conversion conversion, Set<String> leftOut) {

    /** A column of converted scores (折算得分). */
    enum Conversion {
        NONE,
        /** The score as it is. */
        SAME,
        /** The score times the weight in per cent, once too often. */
        TWICE
    }

    static final FormPrint WHOLE = new FormPrint(true, Conversion.NONE, Set.of());

    FormPrint {
        leftOut = Set.copyOf(leftOut);
    }

    FormPrint withoutReasons() {
        return new FormPrint(false, conversion, leftOut);
    }

    FormPrint converting(Conversion how) {
        return new FormPrint(hasReasons, how, leftOut);
    }

    FormPrint leavingOut(String name) {
        var names = new TreeSet<>(leftOut);
        names.add(name);
        return new FormPrint(hasReasons, conversion, names);
    }

    boolean shows(Line line) {
        return !leftOut.contains(line.name());
    }
}
