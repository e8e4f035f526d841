package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many blocks each document has (块数), asked of the store once. */
final class BlockCounts {

    private final Connection connection;
    private final Map<String, Integer> known = new HashMap<>();

    BlockCounts(Connection connection) {
        this.connection = connection;
    }

    int of(String sha256) throws SQLException {
        var count = known.get(sha256);
        if (count == null) {
            count = ReportQueries.blocks(connection, sha256);
            known.put(sha256, count);
        }
        return count;
    }
}
