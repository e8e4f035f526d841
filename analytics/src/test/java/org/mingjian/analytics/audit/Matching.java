package org.mingjian.analytics.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingjian.data.model.Finding;
import tools.jackson.databind.JsonNode;

/** Whether a finding is one of the known discrepancies: a shared quote and a shared figure, or two shared figures. */
final class Matching {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Set<String> UNTELLING = Set.of("100", "2020", "2021", "10");

    private Matching() {}

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static boolean matches(Finding finding, JsonNode discrepancy) {
        boolean quoted = finding.evidence().stream().anyMatch(place -> stream(discrepancy.get("quotes"))
                .anyMatch(quote -> overlap(place.quote(), quote.asString())));
        var telling = numbers(discrepancy.get("reported").asString()
                + " "
                + discrepancy.get("expected").asString()
                + " "
                + discrepancy.get("title").asString());
        var shared = numbers(
                finding.reported() + " " + finding.expected() + " " + finding.title() + " " + finding.explanation());
        shared.retainAll(telling);
        return quoted && (!shared.isEmpty() || telling.isEmpty()) || shared.size() >= 2;
    }

    static String normalise(String text) {
        return text.replaceAll("[\\s“”\"'（）()：:、，,。·]", "");
    }

    private static boolean overlap(String one, String other) {
        var a = normalise(one);
        var b = normalise(other);
        return Math.min(a.length(), b.length()) >= 3 && (a.contains(b) || b.contains(a));
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
