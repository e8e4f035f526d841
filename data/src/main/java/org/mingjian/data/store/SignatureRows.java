package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Origin;

/** What the texts of documents are looked up by (文本签名存储). */
final class SignatureRows {

    private final Connection connection;

    SignatureRows(Connection connection) {
        this.connection = connection;
    }

    void replace(String sha256, Optional<TextSignature> signature, Origin origin) throws SQLException {
        remove(sha256);
        if (signature.isEmpty()) {
            return;
        }
        var told = signature.get();
        long number = nextNumber();
        Rows.append(connection, "text_signature", List.of(told), (row, at, item) -> row.number(number)
                .text(sha256)
                .integer(item.characters())
                .number(item.exact())
                .name(origin));
        append("text_band", told.bands(), number, origin);
        append("text_passage", told.passages(), number, origin);
    }

    private void append(String table, long[] values, long number, Origin origin) throws SQLException {
        var distinct = Arrays.stream(values).distinct().boxed().toList();
        Rows.append(connection, table, distinct, (row, at, value) -> row.number(value)
                .number(number)
                .name(origin));
    }

    private void remove(String sha256) throws SQLException {
        if (!isSigned(sha256)) {
            return;
        }
        for (var table : List.of("text_band", "text_passage", "text_signature")) {
            try (var delete = connection.prepareStatement("DELETE FROM " + table
                    + " WHERE signature_no IN (SELECT signature_no FROM text_signature WHERE sha256 = ?)")) {
                delete.setString(1, sha256);
                delete.executeUpdate();
            }
        }
    }

    private boolean isSigned(String sha256) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM text_signature WHERE sha256 = ?")) {
            select.setString(1, sha256);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getLong(1) > 0;
            }
        }
    }

    private long nextNumber() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT nextval('text_signature_number')")) {
            result.next();
            return result.getLong(1);
        }
    }
}
