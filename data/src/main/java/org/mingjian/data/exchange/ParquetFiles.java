package org.mingjian.data.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Parquet files of one table folder (数据表文件). */
final class ParquetFiles {

    private ParquetFiles() {}

    /** A file name cannot be bound in COPY or read_parquet, so it is quoted. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /** The rows of a table folder as a relation for a FROM clause. */
    static String relation(Path folder) {
        return "read_parquet(" + quoted(folder.resolve("*.parquet")) + ")";
    }

    static boolean exist(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".parquet"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Refuses a folder whose columns are not the expected ones, naming each column and both types. */
    static void check(Connection connection, Path folder, List<DatasetTable.Column> expected) throws SQLException {
        var found = types(connection, folder);
        var wrong = new ArrayList<String>();
        for (var column : expected) {
            var type = found.get(column.name());
            if (type == null) {
                wrong.add("缺少列 %s（应为 %s）".formatted(column.name(), column.type()));
            } else if (!type.equals(column.type())) {
                wrong.add("列 %s 应为 %s，实为 %s".formatted(column.name(), column.type(), type));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ExchangeException("%s 的列与约定不符：%s。".formatted(folder, String.join("；", wrong)));
        }
    }

    private static Map<String, String> types(Connection connection, Path folder) throws SQLException {
        var types = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("DESCRIBE SELECT * FROM " + relation(folder))) {
            while (result.next()) {
                types.put(result.getString("column_name"), result.getString("column_type"));
            }
        }
        return types;
    }
}
