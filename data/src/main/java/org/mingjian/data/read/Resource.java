package org.mingjian.data.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table that comes with the program (随附词表): one row a line, tabs between columns, # for notes. */
final class Resource {

    private Resource() {}

    static List<String[]> rows(String name, int columns) {
        try (var stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }

    private static List<String[]> parse(String name, String text, int columns) {
        var rows = new ArrayList<String[]>();
        var lines = text.split("\n");
        for (int at = 0; at < lines.length; at++) {
            var line = lines[at];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var row = line.split("\t", -1);
            if (row.length != columns) {
                throw new IllegalStateException(
                        "%s line %d has %d columns, not %d".formatted(name, at + 1, row.length, columns));
            }
            rows.add(row);
        }
        return rows;
    }
}
