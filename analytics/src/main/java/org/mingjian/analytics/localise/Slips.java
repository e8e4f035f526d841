package org.mingjian.analytics.localise;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.mingjian.data.model.Slip;
import org.mingjian.data.model.Unit;

/** Which slip explains a print (笔误识别). */
final class Slips {

    private Slips() {}

    /** The slip between two numbers of the same unit. */
    static Slip between(BigDecimal printed, BigDecimal meant) {
        if (printed.signum() * meant.signum() < 0 && printed.abs().compareTo(meant.abs()) == 0) {
            return Slip.SIGN;
        }
        int scale = Math.max(printed.scale(), meant.scale());
        var one = printed.setScale(scale).unscaledValue().abs().toString();
        var other = meant.setScale(scale).unscaledValue().abs().toString();
        if (one.length() == other.length()) {
            return sameLength(one, other);
        }
        if (stripped(one).equals(stripped(other)) && printed.signum() != 0 && meant.signum() != 0) {
            return Slip.DECIMAL_POINT;
        }
        return differsByOneInserted(one, other) ? Slip.DIGIT_COUNT : Slip.NONE;
    }

    private static Slip sameLength(String one, String other) {
        int[] places = differing(one, other);
        if (places.length == 1) {
            return Slip.ONE_DIGIT;
        }
        boolean swapped = places.length == 2
                && places[1] == places[0] + 1
                && one.charAt(places[0]) == other.charAt(places[1])
                && one.charAt(places[1]) == other.charAt(places[0]);
        return swapped ? Slip.TRANSPOSED : Slip.NONE;
    }

    private static int[] differing(String one, String other) {
        var places = new int[one.length()];
        int count = 0;
        for (int at = 0; at < one.length(); at++) {
            if (one.charAt(at) != other.charAt(at)) {
                places[count++] = at;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static String stripped(String digits) {
        return digits.replaceAll("0+$", "");
    }

    private static boolean differsByOneInserted(String one, String other) {
        var longer = one.length() > other.length() ? one : other;
        var shorter = one.length() > other.length() ? other : one;
        if (longer.length() != shorter.length() + 1 || shorter.length() < 2) {
            return false;
        }
        for (int at = 0; at < longer.length(); at++) {
            if ((longer.substring(0, at) + longer.substring(at + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    /** The units of money one could have meant instead of the printed one. */
    static Unit[] otherUnits(Unit printed) {
        return Arrays.stream(new Unit[] {Unit.YUAN, Unit.TEN_THOUSAND_YUAN, Unit.HUNDRED_MILLION_YUAN})
                .filter(unit -> !Objects.equals(unit.factor(), printed.factor()))
                .toArray(Unit[]::new);
    }
}
