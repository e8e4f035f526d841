package org.mingjian.data.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what is handed over one by one and writes it some at a time (分批写入). */
final class Chunks<T> {

    /** Writes one chunk. */
    @FunctionalInterface
    interface Writing<T> {
        void write(List<T> chunk) throws SQLException;
    }

    /** Carries a failed write through a caller that knows no SQL. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SQLException broken;

        Failed(SQLException broken) {
            super(broken.getMessage(), broken);
            this.broken = broken;
        }
    }

    private final int size;
    private final Writing<T> writing;
    private final List<T> gathered = new ArrayList<>();

    Chunks(int size, Writing<T> writing) {
        this.size = size;
        this.writing = writing;
    }

    /** Writes everything the source hands over. */
    void drain(Consumer<Consumer<T>> source) throws SQLException {
        try {
            source.accept(this::add);
        } catch (Failed failed) {
            throw failed.broken;
        }
        flush();
    }

    private void add(T item) {
        gathered.add(item);
        if (gathered.size() == size) {
            try {
                flush();
            } catch (SQLException broken) {
                throw new Failed(broken);
            }
        }
    }

    private void flush() throws SQLException {
        if (!gathered.isEmpty()) {
            writing.write(List.copyOf(gathered));
            gathered.clear();
        }
    }
}
