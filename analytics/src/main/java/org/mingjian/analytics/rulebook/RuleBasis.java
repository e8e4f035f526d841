package org.mingjian.analytics.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule is written (依据): title, document number, article. The house check says why the wording could not be
 * compared; absent where the text was at hand.
 */
public record RuleBasis(
        String title,
        @Nullable String number,
        @Nullable String article,
        @Nullable String houseCheck) {

    /** As a reader would cite it. */
    public String text() {
        var text = new StringBuilder(title);
        if (number != null) {
            text.append("（").append(number).append("）");
        }
        if (article != null) {
            text.append(article);
        }
        if (houseCheck != null) {
            text.append("；house check：").append(houseCheck);
        }
        return text.toString();
    }
}
