package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/** The published reports, from file to store, where they are at hand. */
class SharedReportsAdmissionTest {

    private static final Path REPORTS = Path.of("../../shared/reports");

    private final Store store;

    SharedReportsAdmissionTest(@TempDir Path home) {
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyStoredPlaceLeadsToItsQuote() throws IOException, SQLException {
        boolean here = Files.isDirectory(REPORTS);
        if (!here) {
            System.out.println("skipped: the published reports (../shared/reports) are not here");
        }
        assumeTrue(here, "the published reports are not here");
        var steps = Steps.standard();
        var first = new Admission(store, steps).admit(List.of(REPORTS), Origin.REAL, (done, total, file) -> {});
        var second = new Admission(store, steps).admit(List.of(REPORTS), Origin.REAL, (done, total, file) -> {});
        assertThat(first.files()).hasOnlyElementsOfType(FileOutcome.Stored.class);
        assertThat(second.files()).hasOnlyElementsOfType(FileOutcome.Unchanged.class);
        for (var table : List.of(
                "score", "component", "figure", "task", "indicator", "evidence JOIN finding USING (finding_id)")) {
            assertThat(astray(table)).as(table).isEmpty();
        }
    }

    private List<String> astray(String table) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT rows.report_id || ' ' || rows.block || ' ' || rows.quote
                        FROM (SELECT report_id, block, quote FROM %s) AS rows
                        LEFT JOIN report_block AS block ON block.report_id = rows.report_id AND block.block = rows.block
                        WHERE NOT coalesce(
                            contains(block.text, rows.quote)
                                OR len(list_filter(json_extract_string(block.cells, '$[*][*][4]'),
                                    lambda cell: contains(cell, rows.quote))) > 0,
                            false)
                        """.formatted(table))) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
