package org.mingjian.data.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;

/**
 * Rows appended to one table in the order of its columns (批量写入).
 * A column of money, points or a rate holds the house's scale; a print with more digits is rounded half-up there, and a
 * number too long for the column is absent there. The raw text beside it stays exact.
 *
 * @see "Decision 0020"
 */
final class Rows {

    private static final int MONEY_SCALE = 2;
    private static final int POINTS_SCALE = 4;
    private static final int RATE_SCALE = 8;
    private static final int PRINTED_SCALE = 10;
    private static final int LONG_PRECISION = 18;
    private static final int POINTS_PRECISION = 9;
    private static final int PRINTED_PRECISION = 38;

    /** Of so few rows the last flush tells all; of more it tells the rest, and the table itself must be asked. */
    private static final int FLUSHED_AT_ONCE = 1_000;

    /** Writes one item as the columns of its row; the number counts from 1. */
    @FunctionalInterface
    interface Shape<T> {
        void put(Rows row, int number, T item) throws SQLException;
    }

    private final DuckDBAppender appender;

    private Rows(DuckDBAppender appender) {
        this.appender = appender;
    }

    /** Appends all items within the connection's transaction, and checks that they arrived. */
    static <T> void append(Connection connection, String table, List<T> items, Shape<T> shape) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        boolean counted = items.size() > FLUSHED_AT_ONCE;
        long before = counted ? count(connection, table) : 0;
        long flushed;
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            var rows = new Rows(appender);
            for (int index = 0; index < items.size(); index++) {
                appender.beginRow();
                shape.put(rows, index + 1, items.get(index));
                appender.endRow();
            }
            // Closing flushes too, but may fail in silence.
            flushed = appender.flush();
        }
        long arrived = counted ? count(connection, table) - before : flushed;
        if (arrived != items.size()) {
            throw new SQLException("%d rows appended to %s, %d arrived".formatted(items.size(), table, arrived));
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    Rows text(@Nullable String text) throws SQLException {
        appender.append(text);
        return this;
    }

    Rows name(@Nullable Enum<?> constant) throws SQLException {
        return text(constant == null ? null : constant.name());
    }

    Rows text(Reading<String> reading) throws SQLException {
        return text(reading.toOptional().orElse(null));
    }

    Rows integer(@Nullable Integer value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows number(long value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows time(Instant instant) throws SQLException {
        appender.append(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        return this;
    }

    Rows absent() throws SQLException {
        appender.appendNull();
        return this;
    }

    Rows flag(boolean value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows money(@Nullable BigDecimal yuan) throws SQLException {
        return decimal(yuan, LONG_PRECISION, MONEY_SCALE);
    }

    Rows points(@Nullable BigDecimal points) throws SQLException {
        return decimal(points, POINTS_PRECISION, POINTS_SCALE);
    }

    Rows points(Reading<PrintedNumber> reading) throws SQLException {
        return points(reading.map(PrintedNumber::value).orElse(null));
    }

    Rows rate(@Nullable BigDecimal fraction) throws SQLException {
        return decimal(fraction, LONG_PRECISION, RATE_SCALE);
    }

    Rows printed(BigDecimal value) throws SQLException {
        return decimal(value, PRINTED_PRECISION, PRINTED_SCALE);
    }

    /** The characters of the number, or of what stands there instead. */
    Rows raw(Reading<PrintedNumber> reading) throws SQLException {
        var place = reading.source();
        return text(reading.map(PrintedNumber::raw).orElse(place == null ? null : place.quote()));
    }

    /** Page, block, row, column and quote. */
    Rows place(SourceRef place) throws SQLException {
        return integer(place.page())
                .integer(place.block())
                .integer(place.row())
                .integer(place.column())
                .text(place.quote());
    }

    Rows placeIfKnown(@Nullable SourceRef place) throws SQLException {
        return place == null ? absent().absent().absent().absent().absent() : place(place);
    }

    private Rows decimal(@Nullable BigDecimal value, int precision, int scale) throws SQLException {
        var scaled = value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
        appender.append(scaled == null || scaled.precision() > precision ? null : scaled);
        return this;
    }
}
