package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in one transaction (事务): all of it or nothing. */
@FunctionalInterface
public interface Transaction<T> {

    T run(Connection connection) throws SQLException;
}
