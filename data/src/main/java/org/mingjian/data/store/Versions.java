package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Report;

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

        /** The key it is stored under; what came from another department by a register's decision keeps its own. */
        String reportId(Department department, Report read, @Nullable StoredReport current) {
            return current != null && placement == Saved.Placement.COMPLETED
                    ? current.reportId()
                    : Identifiers.report(department.id(), read.identity(), number);
        }
    }

    private final String sha256;
    private final BlockCounts blocks;

    Versions(Connection connection, String sha256) {
        this.sha256 = sha256;
        this.blocks = new BlockCounts(connection);
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
        int offset = blocks.of(sha256);
        var others = new ArrayList<Part>();
        for (var part : kept) {
            others.add(new Part(part.sha256(), part.role(), offset));
            offset += blocks.of(part.sha256());
        }
        return new Version(number, Saved.Placement.CORRECTED, new Part(sha256, role, 0), others);
    }

    private int end(List<Part> parts) throws SQLException {
        int end = 0;
        for (var part : parts) {
            end = Math.max(end, part.blockOffset() + blocks.of(part.sha256()));
        }
        return end;
    }
}
