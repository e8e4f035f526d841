package org.mingjian.analytics.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.data.exchange.ExchangeException;

/**
 * A form as a province's departments fill it in some years (表式): the rule book's key, the level-1 indicators with their
 * weights in points, and what each of them is made of; whether its users may move the weights.
 */
record FormDesign(String key, List<Group> groups, boolean isMovable) {

    /** A level-1 indicator (一级指标). */
    record Group(String name, int weight, List<Line.Kind> kinds) {}

    /** A line that departments of every sector have. */
    record Common(Line.Kind kind, String level2, Sector.Indicator indicator) {}

    /** All designs, who uses which from when, and the common lines. */
    record Designs(Map<String, FormDesign> forms, List<TreeMap<Integer, String>> plans, List<Common> commons) {

        /** The form of a province in a year. */
        FormDesign of(int province, int year) {
            var plan = plans.get(province % plans.size());
            return Objects.requireNonNull(forms.get(plan.floorEntry(year).getValue()));
        }
    }

    private static final String MOVABLE = "*";
    private static final Designs DESIGNS = read();

    static Designs designs() {
        return DESIGNS;
    }

    boolean hasExecution() {
        return groups.stream().anyMatch(group -> group.kinds().contains(Line.Kind.EXECUTION));
    }

    private static Designs read() {
        var forms = new HashMap<String, FormDesign>();
        var plans = new ArrayList<TreeMap<Integer, String>>();
        var commons = new ArrayList<Common>();
        for (var line : lines()) {
            var parts = line.split(";", -1);
            switch (parts[0]) {
                case "form" -> {
                    var form = form(parts);
                    forms.put(form.key(), form);
                }
                case "plan" -> plans.add(plan(parts));
                case "line" ->
                    commons.add(new Common(
                            Line.Kind.valueOf(parts[1]),
                            parts[2],
                            new Sector.Indicator(parts[3], parts[4].isEmpty() ? null : parts[4])));
                default -> throw new ExchangeException("forms.txt 的这一行看不懂：" + line);
            }
        }
        return new Designs(Map.copyOf(forms), List.copyOf(plans), List.copyOf(commons));
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(FormDesign.class.getResourceAsStream("forms.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the forms are not in the jar", broken);
        }
    }

    private static FormDesign form(String[] parts) {
        var key = parts[1].replace(MOVABLE, "");
        var groups = Stream.of(parts)
                .skip(2)
                .map(part -> part.split("[=:]"))
                .map(part -> new Group(
                        part[0],
                        Integer.parseInt(part[1]),
                        Stream.of(part[2].split(",")).map(Line.Kind::valueOf).toList()))
                .toList();
        return new FormDesign(key, groups, parts[1].endsWith(MOVABLE));
    }

    private static TreeMap<Integer, String> plan(String[] parts) {
        var plan = new TreeMap<Integer, String>();
        Stream.of(parts)
                .skip(1)
                .map(part -> part.split("="))
                .forEach(part -> plan.put(Integer.valueOf(part[0]), part[1]));
        return plan;
    }
}
