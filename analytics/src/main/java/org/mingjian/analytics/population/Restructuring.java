package org.mingjian.analytics.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a reform of the organs made of some of a place's bureaus (机构改革): kind, year, and the names before and after. */
record Restructuring(Kind kind, int year, List<String> before, String after) {

    enum Kind {
        RENAMED,
        MERGED,
        SPLIT
    }

    static List<Restructuring> all() {
        try (var stream = Objects.requireNonNull(Restructuring.class.getResourceAsStream("restructurings.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(";"))
                    .map(parts -> new Restructuring(
                            Kind.valueOf(parts[1]), Integer.parseInt(parts[0]), List.of(parts[2].split(" ")), parts[3]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the restructurings are not in the jar", broken);
        }
    }
}
