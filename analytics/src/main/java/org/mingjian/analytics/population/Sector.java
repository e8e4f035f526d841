package org.mingjian.analytics.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A made sector (条线): its bureaus, how many of them a county has, and what their forms score. */
record Sector(String name, List<String> bureaus, int inCounty, List<Indicator> outputs, List<Indicator> benefits) {

    /** A scored line of the form; qualitative when it has no unit. */
    record Indicator(String name, @Nullable String unit) {

        boolean isPercentage() {
            return "%".equals(unit);
        }
    }

    private static final Set<String> MINISTRIES =
            Set.of("商务局 工业和信息化局 农业农村局 水利局 教育局 科学技术局 文化旅游局 民政局 公安局 司法局 应急管理局 财政局 自然资源局".split(" "));

    static List<Sector> all() {
        try (var stream = Objects.requireNonNull(Sector.class.getResourceAsStream("sectors.txt"))) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            var sectors = new ArrayList<Sector>();
            for (int index = 0; index < lines.size(); index += 3) {
                sectors.add(read(lines.get(index), lines.get(index + 1), lines.get(index + 2)));
            }
            return sectors;
        } catch (IOException broken) {
            throw new UncheckedIOException("the sectors are not in the jar", broken);
        }
    }

    /** Whether the bureau's province-level body is a 厅. */
    boolean isMinistry(String bureau) {
        return MINISTRIES.contains(bureau);
    }

    private static Sector read(String heading, String outputs, String benefits) {
        var parts = heading.split(";");
        return new Sector(
                parts[0],
                List.of(parts[1].split(" ")),
                Integer.parseInt(parts[2]),
                indicators(outputs),
                indicators(benefits));
    }

    private static List<Indicator> indicators(String line) {
        return Stream.of(line.split("\\|"))
                .map(item -> item.split(" "))
                .map(words -> new Indicator(words[1], words.length > 2 ? words[2] : null))
                .toList();
    }
}
