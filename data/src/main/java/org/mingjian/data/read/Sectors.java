package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** Tells the sector a department works in from its name without its place (条线). */
final class Sectors {

    private record Sector(String name, ScreenedPattern pattern) {}

    private static final List<Sector> ALL = Resource.rows("sectors.tsv", 2).stream()
            .map(row -> new Sector(row[0], ScreenedPattern.of(row[1])))
            .toList();

    private Sectors() {}

    static @Nullable String of(String department) {
        var name = Organisations.withoutParty(department);
        var party = department.substring(0, department.length() - name.length());
        var own = party + name.substring(Gazetteer.instance().prefix(name).length());
        return ALL.stream()
                .filter(sector -> sector.pattern().isIn(own))
                .map(Sector::name)
                .findFirst()
                .orElse(null);
    }
}
