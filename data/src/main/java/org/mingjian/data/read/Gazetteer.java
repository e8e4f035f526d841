package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/** Names of provinces, cities and counties (行政区划), in full and as people shorten them. */
final class Gazetteer {

    /** A place; county and city are absent where the place is above them. */
    record Place(
            @Nullable String province,
            @Nullable String city,
            @Nullable String county) {

        GovernmentLevel level() {
            if (county != null) {
                return GovernmentLevel.COUNTY;
            }
            return city != null ? GovernmentLevel.CITY : GovernmentLevel.PROVINCE;
        }

        /** Whether the other place is this one or lies in it. */
        boolean contains(Place other) {
            return Objects.equals(province, other.province)
                    && (city == null || city.equals(other.city))
                    && (county == null || county.equals(other.county));
        }
    }

    /** The places a name may begin with, and how much of the name they explain. */
    record Prefix(List<Place> places, int length) {

        static final Prefix NONE = new Prefix(List.of(), 0);
    }

    private record Entry(Place place, List<String> province, List<String> city, List<String> county) {}

    private static final Gazetteer INSTANCE = new Gazetteer();

    private final Map<Character, List<Entry>> entries = new HashMap<>();
    private final Map<String, Place> provinces = new HashMap<>();

    private Gazetteer() {
        for (var row : Resource.rows("gazetteer.tsv", 3)) {
            add(new Place(row[0], emptyToNull(row[1]), emptyToNull(row[2])));
        }
        for (var row : Resource.rows("provinces.tsv", 2)) {
            provinces.put(row[0], new Place(row[1], null, null));
        }
    }

    private void add(Place place) {
        var entry = new Entry(
                place,
                PlaceForms.withBareName(place.province()),
                PlaceForms.withBareName(place.city()),
                PlaceForms.of(place.county()));
        Set<Character> initials = new LinkedHashSet<>();
        for (var forms : List.of(entry.province(), entry.city(), entry.county())) {
            forms.forEach(form -> initials.add(form.charAt(0)));
        }
        initials.forEach(initial ->
                entries.computeIfAbsent(initial, any -> new ArrayList<>()).add(entry));
    }

    static Gazetteer instance() {
        return INSTANCE;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The province that signs its documents with this character, such as 湘. */
    Optional<Place> provinceOf(String abbreviation) {
        return Optional.ofNullable(provinces.get(abbreviation));
    }

    /** The most exact places a name begins with; several where counties share a name. */
    Prefix prefix(String name) {
        if (name.isEmpty()) {
            return Prefix.NONE;
        }
        var best = new ArrayList<Place>();
        int length = 0;
        for (var entry : entries.getOrDefault(name.charAt(0), List.of())) {
            int matched = matched(name, entry);
            if (matched > length) {
                best.clear();
                length = matched;
            }
            if (matched == length && matched > 0) {
                best.add(entry.place());
            }
        }
        return length == 0 ? Prefix.NONE : new Prefix(highest(best), length);
    }

    /** A prefecture that shares its name with its only county, or a province with a county, is meant itself. */
    private static List<Place> highest(List<Place> places) {
        var top =
                places.stream().map(Place::level).min(Comparator.naturalOrder()).orElseThrow();
        return places.stream().filter(place -> place.level() == top).distinct().toList();
    }

    /**
     * The place a name begins with. A county named without its city must be the only one of its name, or its city or
     * province must stand in the context.
     */
    Optional<Place> of(String name, String context) {
        var places = prefix(name).places();
        if (places.size() > 1) {
            places = near(places, context);
        }
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    static List<Place> near(List<Place> places, String context) {
        var sameCity = places.stream()
                .filter(place -> place.city() != null && context.contains(place.city()))
                .toList();
        if (!sameCity.isEmpty()) {
            return sameCity;
        }
        return places.stream()
                .filter(place -> place.province() != null && context.contains(place.province()))
                .toList();
    }

    /** How much of the name the place explains; nothing unless the place's own name is among it. */
    private static int matched(String name, Entry entry) {
        int province = longest(name, 0, entry.province());
        int alone = matched(name, 0, entry);
        return province == 0 ? alone : Math.max(alone, matched(name, province, entry));
    }

    /** Behind the province or without it, with the city or without. */
    private static int matched(String name, int province, Entry entry) {
        int city = longest(name, province, entry.city());
        int alone = matched(name, province, 0, entry);
        return city == 0 ? alone : Math.max(alone, matched(name, province, city, entry));
    }

    private static int matched(String name, int province, int city, Entry entry) {
        var place = entry.place();
        int own = longest(name, province + city, entry.county());
        return switch (place.level()) {
            case COUNTY -> own > 0 ? province + city + own : 0;
            case CITY -> isWhole(name, province, city, place.city()) ? province + city : 0;
            default -> isWhole(name, 0, province, place.province()) ? province : 0;
        };
    }

    /** A place's own name must stand with its 省, 市 or 州; a bare name may be anything. */
    private static boolean isWhole(String name, int at, int length, @Nullable String full) {
        if (length == 0 || full == null) {
            return false;
        }
        var printed = name.substring(at, at + length);
        return !PlaceForms.isBare(printed, full);
    }

    private static int longest(String name, int at, List<String> forms) {
        int longest = 0;
        for (var form : forms) {
            if (form.length() > longest && name.startsWith(form, at)) {
                longest = form.length();
            }
        }
        return longest;
    }
}
