package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/** Names of provinces, cities and counties (行政区划). */
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
    }

    private static final Gazetteer INSTANCE = new Gazetteer();

    private final List<Place> places = new ArrayList<>();

    private Gazetteer() {
        for (var row : Resource.rows("gazetteer.tsv", 3)) {
            places.add(new Place(row[0], emptyToNull(row[1]), emptyToNull(row[2])));
        }
    }

    static Gazetteer instance() {
        return INSTANCE;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * The place a name begins with, the most exact one. A county named without its city must be the only one of its
     * name, or its city must stand in the context.
     */
    Optional<Place> of(String name, String context) {
        Place best = null;
        int bestLength = 0;
        int rivals = 0;
        for (var place : places) {
            int length = matched(name, place, context);
            if (length > bestLength) {
                best = place;
                bestLength = length;
                rivals = 1;
            } else if (length == bestLength && length > 0) {
                rivals++;
            }
        }
        return rivals == 1 ? Optional.ofNullable(best) : Optional.empty();
    }

    /** How much of the name the place explains; a place whose city stands elsewhere in the text counts a little more. */
    private static int matched(String name, Place place, String context) {
        int at = 0;
        at += prefix(name, at, place.province());
        at += prefix(name, at, place.city());
        int county = prefix(name, at, place.county());
        boolean complete = place.county() == null ? prefixed(name, place) : county > 0;
        if (!complete) {
            return 0;
        }
        boolean near = place.city() != null && context.contains(place.city());
        return 2 * (at + county) + (near && place.county() != null ? 1 : 0);
    }

    private static boolean prefixed(String name, Place place) {
        var own = place.city() == null ? place.province() : place.city();
        return own != null && (name.startsWith(own) || name.startsWith(place.province() + own));
    }

    private static int prefix(String name, int at, @Nullable String part) {
        return part != null && name.startsWith(part, at) ? part.length() : 0;
    }
}
