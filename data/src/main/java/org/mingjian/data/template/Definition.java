package org.mingjian.data.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the templates as {@code templates.tsv} defines them (模板定义). */
final class Definition {

    private static final String RESOURCE = "templates.tsv";
    private static final int PARTS = 8;
    private static final Definition INSTANCE = new Definition(lines());

    private final Map<Template, List<Column>> columns = new EnumMap<>(Template.class);
    private final Map<Template, Map<String, Column>> headings = new EnumMap<>(Template.class);

    private Definition(List<String> lines) {
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\t", -1));
            }
        }
    }

    static Definition instance() {
        return INSTANCE;
    }

    List<Column> columns(Template template) {
        return List.copyOf(Objects.requireNonNull(columns.get(template), template.name()));
    }

    /** The column a heading names, whatever its spaces, brackets, width and unit. */
    Optional<Column> column(Template template, Heading heading) {
        return Optional.ofNullable(
                Objects.requireNonNull(headings.get(template), template.name()).get(heading.name()));
    }

    private void add(String[] parts) {
        if (parts.length != PARTS) {
            throw new IllegalStateException(
                    "%s has a line of %d parts, not %d: %s".formatted(RESOURCE, parts.length, PARTS, parts[0]));
        }
        var template = Template.valueOf(parts[0]);
        var measuredAs = parts[1].contains(" ") ? MeasuredAs.of(parts[1]) : null;
        var column = new Column(
                parts[2],
                parts[5].isEmpty() ? List.of() : List.of(parts[5].split("\\|")),
                ColumnType.valueOf(parts[3]),
                Need.valueOf(parts[4]),
                parts[6],
                parts[7],
                measuredAs == null ? Field.valueOf(parts[1]) : Field.FIGURE,
                measuredAs);
        columns.computeIfAbsent(template, one -> new ArrayList<>()).add(column);
        know(template, column.heading(), column);
        column.synonyms().forEach(synonym -> know(template, synonym, column));
    }

    private void know(Template template, String heading, Column column) {
        @Nullable
        Column other = headings.computeIfAbsent(template, one -> new HashMap<>())
                .put(Heading.of(heading).name(), column);
        if (other != null && other != column) {
            throw new IllegalStateException(
                    "%s: the heading %s names two columns of %s".formatted(RESOURCE, heading, template));
        }
    }

    private static List<String> lines() {
        try (var stream = Definition.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", broken);
        }
    }
}
