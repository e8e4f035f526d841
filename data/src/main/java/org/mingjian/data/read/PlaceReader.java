package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.read.Gazetteer.Place;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Finds the place a department belongs to (行政区划): in its own name, else from other public bodies the document names,
 * never from a place that merely occurs in the text.
 */
final class PlaceReader {

    private static final ScreenedPattern ZONE =
            ScreenedPattern.of("^(?<zone>\\p{IsHan}{2,14}?(?:开发区|高新区|新区|经开区|示范区|度假区|产业园区|工业园区|科学城|保税区|名胜区|试验区|管理区))");
    private static final ScreenedPattern BRACKET = ScreenedPattern.of("\\((?<place>\\p{IsHan}{2,3})\\)");
    private static final ScreenedPattern TOWNSHIP = ScreenedPattern.of("(?:镇|乡|苏木|街道)(?:人民政府|政府|办事处|办|党工委|党委)?$");
    private static final ScreenedPattern DOCUMENT_NUMBER = ScreenedPattern.of(
            "(?<sign>\\p{IsHan})(?:财|政|发|府|办)\\p{IsHan}{0,4}[(\\[]?(?:19|20)\\d{2}[)\\]]?第?\\d{1,4}号");

    private final String text;
    private final Supplier<List<String>> bodies;

    /** The bodies are names of other public bodies of the document, best evidence first; the text is all of it. */
    PlaceReader(Supplier<List<String>> bodies, String text) {
        this.bodies = bodies;
        this.text = text;
    }

    Optional<Place> of(String department) {
        var name = Organisations.withoutParty(department);
        var own = Gazetteer.instance().prefix(name);
        if (own.length() > 0) {
            return unique(own.places()).map(place -> withZone(place, name.substring(own.length())));
        }
        return inBrackets(name).or(() -> fromBodies(name)).or(this::fromDocumentNumbers);
    }

    private Optional<Place> unique(List<Place> places) {
        if (places.size() == 1) {
            return Optional.of(places.getFirst());
        }
        var near = Gazetteer.near(places, text);
        if (near.size() == 1) {
            return Optional.of(near.getFirst());
        }
        var province = fromDocumentNumbers();
        var inProvince = places.stream()
                .filter(place -> province.isPresent() && province.get().contains(place))
                .toList();
        return inProvince.size() == 1 ? Optional.of(inProvince.getFirst()) : Optional.empty();
    }

    /** A development zone is no place of the gazetteer; its name is kept as printed. */
    private static Place withZone(Place place, String rest) {
        var zone = ZONE.matcher(rest);
        return place.county() == null && zone.find()
                ? new Place(place.province(), place.city(), zone.group("zone"))
                : place;
    }

    private static Optional<Place> inBrackets(String name) {
        var bracket = BRACKET.matcher(name);
        if (!bracket.find()) {
            return Optional.empty();
        }
        for (var unit : List.of("", "市", "省")) {
            var places =
                    Gazetteer.instance().prefix(bracket.group("place") + unit).places();
            if (places.size() == 1) {
                return Optional.of(places.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The place most bodies of the document belong to, as far up as the department's own 市 or 县 allows. */
    private Optional<Place> fromBodies(String name) {
        var counts = new LinkedHashMap<Place, Integer>();
        for (var body : bodies.get()) {
            var prefix = Gazetteer.instance().prefix(Organisations.withoutParty(body));
            unique(prefix.places())
                    .flatMap(place -> fitting(place, name))
                    .ifPresent(place -> counts.merge(place, 1, Integer::sum));
        }
        var level = levelIn(name);
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<Place, Integer>>comparingInt(
                                entry -> level == null || entry.getKey().level() == level ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparing(
                                (one, other) -> position(other.getKey(), counts) - position(one.getKey(), counts)))
                .map(Map.Entry::getKey);
    }

    private static int position(Place place, Map<Place, Integer> counts) {
        return new ArrayList<>(counts.keySet()).indexOf(place);
    }

    /** A city's bureau is not of the district whose bureau the text names, but of the city around it. */
    private static Optional<Place> fitting(Place place, String name) {
        var level = levelIn(name);
        if (level == GovernmentLevel.PROVINCE) {
            return Optional.of(new Place(place.province(), null, null));
        }
        if (level == GovernmentLevel.CITY
                && place.county() != null
                && !place.county().endsWith("市")) {
            return place.city() == null
                    ? Optional.empty()
                    : Optional.of(new Place(place.province(), place.city(), null));
        }
        return Optional.of(place);
    }

    /** The level a short name says, such as 县 in 县政协; absent where it says none. */
    static @Nullable GovernmentLevel levelIn(String name) {
        return switch (name.isEmpty() ? ' ' : name.charAt(0)) {
            case '省' -> GovernmentLevel.PROVINCE;
            case '市', '州' -> GovernmentLevel.CITY;
            case '县', '区', '旗' -> GovernmentLevel.COUNTY;
            default -> null;
        };
    }

    /** 湘财绩〔2020〕7号 is a document of 湖南省; the first such sign decides only the province. */
    private Optional<Place> fromDocumentNumbers() {
        var match = DOCUMENT_NUMBER.matcher(text);
        while (match.find()) {
            var province = Gazetteer.instance().provinceOf(match.group("sign"));
            if (province.isPresent()) {
                return province;
            }
        }
        return Optional.empty();
    }

    /** The level of government a department belongs to; a township by its name, else as its place. */
    static @Nullable GovernmentLevel level(@Nullable String department, @Nullable Place place) {
        if (department == null) {
            return null;
        }
        if (TOWNSHIP.isIn(department)) {
            return GovernmentLevel.TOWNSHIP;
        }
        var said = levelIn(Organisations.withoutParty(department));
        if (place == null || (said != null && place.level().compareTo(said) < 0)) {
            return said;
        }
        return Objects.requireNonNull(place).level();
    }
}
