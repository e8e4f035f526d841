package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the version a document makes of a report (版本).
 * A role the current version lacks is filled in that version; a role it has makes the next version, with the other
 * parts carried over.
 */
final class Versions {

    /** A version to write: its parts with their offsets, the document's own among them. */
    record Version(int number, Saved.Placement placement, Part own, List<Part> others) {

        List<Part> parts() {
            var parts = new ArrayList<>(others);
            parts.add(own);
            parts.sort(Comparator.comparingInt(Part::blockOffset));
            return parts;
        }
    }

    private final Connection connection;
    private final String sha256;
    private final Map<String, Integer> blocks = new HashMap<>();

    Versions(Connection connection, String sha256) {
        this.connection = connection;
        this.sha256 = sha256;
    }

    Version next(DocumentRole role, @Nullable StoredReport current) throws SQLException {
        if (current == null) {
            return new Version(1, Saved.Placement.FIRST, new Part(sha256, role, 0), List.of());
        }
        var others =
                current.parts().stream().filter(part -> part.role() != role).toList();
        boolean joins = !others.isEmpty() && others.size() == current.parts().size();
        return joins
                ? new Version(current.version(), Saved.Placement.COMPLETED, new Part(sha256, role, end(others)), others)
                : corrected(role, current.version() + 1, others);
    }

    /** The document itself comes first; the parts that stay are numbered on behind it. */
    private Version corrected(DocumentRole role, int number, List<Part> kept) throws SQLException {
        int offset = blocks(sha256);
        var others = new ArrayList<Part>();
        for (var part : kept) {
            others.add(new Part(part.sha256(), part.role(), offset));
            offset += blocks(part.sha256());
        }
        return new Version(number, Saved.Placement.CORRECTED, new Part(sha256, role, 0), others);
    }

    private int end(List<Part> parts) throws SQLException {
        int end = 0;
        for (var part : parts) {
            end = Math.max(end, part.blockOffset() + blocks(part.sha256()));
        }
        return end;
    }

    private int blocks(String document) throws SQLException {
        var known = blocks.get(document);
        int count = known == null ? ReportQueries.blocks(connection, document) : known;
        blocks.put(document, count);
        return count;
    }
}
