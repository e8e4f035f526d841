package org.mingjian.data.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads what a store holds, cell by cell as text. */
final class Cells {

    private Cells() {}

    /** Each row's columns joined by a bar. */
    static List<String> rows(Store store, String query) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new String[result.getMetaData().getColumnCount()];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = String.valueOf(result.getString(column + 1));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    /** The number of rows of every table, but those that only say how the store is kept. */
    static List<String> counts(Store store) throws SQLException {
        var counts = new ArrayList<String>();
        for (var table : rows(store, """
                SELECT table_name FROM information_schema.tables
                WHERE table_type = 'BASE TABLE' AND table_name <> 'schema_version' ORDER BY table_name
                """)) {
            counts.add(
                    table + " " + rows(store, "SELECT count(*) FROM " + table).getFirst());
        }
        return counts;
    }

    static List<String> filled(Store store) throws SQLException {
        return counts(store).stream().filter(count -> !count.endsWith(" 0")).toList();
    }

    static List<String> names(Path folder) {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().list()))
                .sorted()
                .toList();
    }
}
