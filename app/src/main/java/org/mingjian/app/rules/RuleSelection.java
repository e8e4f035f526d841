package org.mingjian.app.rules;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.RuleCard;
import org.mingjian.data.model.FindingFamily;

/** Which rules the list shows (规则筛选): of a family, of a finding type, with a word. */
record RuleSelection(
        @Nullable FindingFamily family, @Nullable String type, String words) {

    private static final String FAMILY = "family";
    private static final String TYPE = "type";
    private static final String WORDS = "words";

    static RuleSelection of(QueryParameters parameters) {
        var family = parameters.getSingleParameter(FAMILY).orElse("");
        return new RuleSelection(
                Arrays.stream(FindingFamily.values())
                        .filter(one -> one.name().equals(family))
                        .findFirst()
                        .orElse(null),
                parameters
                        .getSingleParameter(TYPE)
                        .filter(type -> !type.isBlank())
                        .orElse(null),
                parameters.getSingleParameter(WORDS).orElse("").strip());
    }

    boolean holds(RuleCard card) {
        return (family == null || card.family() == family)
                && (type == null || card.types().contains(type))
                && contains(card, words.toLowerCase(Locale.ROOT));
    }

    private static boolean contains(RuleCard card, String word) {
        return String.join(
                        "\n",
                        card.id(),
                        card.name(),
                        card.statement(),
                        card.formula(),
                        card.basis(),
                        card.falseAlarms(),
                        String.join("\n", card.types()))
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }

    boolean isEverything() {
        return family == null && type == null && words.isEmpty();
    }

    RuleSelection with(@Nullable FindingFamily other) {
        return new RuleSelection(other, type, words);
    }

    RuleSelection withType(@Nullable String other) {
        return new RuleSelection(family, other, words);
    }

    RuleSelection withWords(String other) {
        return new RuleSelection(family, type, other.strip());
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (family != null) {
            parameters.put(FAMILY, family.name());
        }
        if (type != null) {
            parameters.put(TYPE, type);
        }
        if (!words.isEmpty()) {
            parameters.put(WORDS, words);
        }
        return parameters;
    }
}
