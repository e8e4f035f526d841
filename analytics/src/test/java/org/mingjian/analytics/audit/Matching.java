package org.mingjian.analytics.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingjian.data.model.Finding;
import tools.jackson.databind.JsonNode;

/** Whether a finding is one of the known discrepancies: a shared quote and a shared figure, or two shared figures. */
public final class Matching {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Set<String> UNTELLING = Set.of("100", "2020", "2021", "10");

    private static final int SHARED_PART = 8;

    private Matching() {}

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A shared place and a shared figure, or two shared figures. */
    public static boolean matches(Finding finding, JsonNode discrepancy) {
        return matchesByPlace(finding, discrepancy)
                || shared(finding, telling(discrepancy)).size() >= 2;
    }

    /** A shared place and, where the discrepancy tells figures, a shared figure: two shared figures may be chance. */
    public static boolean matchesByPlace(Finding finding, JsonNode discrepancy) {
        boolean quoted = finding.evidence().stream().anyMatch(place -> stream(discrepancy.get("quotes"))
                .anyMatch(quote -> overlap(place.quote(), quote.asString())));
        var telling = telling(discrepancy);
        return quoted && (telling.isEmpty() || !shared(finding, telling).isEmpty());
    }

    private static Set<String> telling(JsonNode discrepancy) {
        return numbers(discrepancy.get("reported").asString()
                + " "
                + discrepancy.get("expected").asString()
                + " "
                + discrepancy.get("title").asString());
    }

    private static Set<String> shared(Finding finding, Set<String> telling) {
        var shared = numbers(
                finding.reported() + " " + finding.expected() + " " + finding.title() + " " + finding.explanation());
        shared.retainAll(telling);
        return shared;
    }

    public static String normalise(String text) {
        return text.replaceAll("[\\s“”\"'（）()：:、，,。·]", "");
    }

    private static boolean overlap(String one, String other) {
        var a = normalise(one);
        var b = normalise(other);
        return Math.min(a.length(), b.length()) >= 3 && (a.contains(b) || b.contains(a)) || sharePart(a, b);
    }

    /** Eight characters with a digit among them stand in both. */
    private static boolean sharePart(String one, String other) {
        for (int at = 0; at + SHARED_PART <= one.length(); at++) {
            var part = one.substring(at, at + SHARED_PART);
            if (other.contains(part) && part.chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> numbers(String text) {
        var numbers = new HashSet<String>();
        NUMBER.matcher(text.replace(",", ""))
                .results()
                .map(result -> result.group())
                .forEach(numbers::add);
        numbers.removeIf(number -> number.length() < 2 || UNTELLING.contains(number));
        return numbers;
    }
}
