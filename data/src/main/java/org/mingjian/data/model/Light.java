package org.mingjian.data.model;

import org.jspecify.annotations.Nullable;

/**
 * The light the incumbent system shows for a self-evaluation (现行系统预警灯), reproduced to stand beside our findings.
 * The colour is with the form's own weights, the fixed colour with the 90 and 10 points the system takes for every form.
 * Both are absent when they cannot be computed. The explanation is Chinese: the arithmetic, or why there is none.
 */
public record Light(@Nullable LightColour colour, @Nullable LightColour fixedColour, String explanation) {

    /** A light that cannot be computed, and why. */
    public static Light notComputable(String reason) {
        return new Light(null, null, reason);
    }
}
