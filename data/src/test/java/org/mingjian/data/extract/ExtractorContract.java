package org.mingjian.data.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;

/** What every extractor keeps; each extractor test extends it with a document of its own format. */
public abstract class ExtractorContract {

    protected abstract Extractor extractor();

    /** A document of the format that holds exactly the words. */
    protected abstract byte[] document() throws Exception;

    /** Every piece of text of the document, in any order. */
    protected abstract List<String> words();

    @Test
    void numbersBlocksFromOneInOrder() throws Exception {
        var blocks = extractor().extract(document()).blocks();
        assertThat(blocks).isNotEmpty();
        for (int at = 0; at < blocks.size(); at++) {
            assertThat(blocks.get(at).number()).isEqualTo(at + 1);
        }
    }

    @Test
    void findsEachCellAtItsPlace() throws Exception {
        for (var block : extractor().extract(document()).blocks()) {
            if (block instanceof Grid grid) {
                assertPlaces(grid);
            }
        }
    }

    @Test
    void losesNoCharacter() throws Exception {
        var extraction = extractor().extract(document());
        assertThat(extraction.problems()).isEmpty();
        var expected = words().stream().mapToLong(BlockList::visibleCharacters).sum();
        assertThat(texts(extraction)).containsAll(words());
        assertThat(texts(extraction).stream()
                        .mapToLong(BlockList::visibleCharacters)
                        .sum())
                .isEqualTo(expected);
    }

    protected static Cell cell(Grid grid, int row, int column) {
        return grid.rows().get(row - 1).cells().stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private static void assertPlaces(Grid grid) {
        var taken = new HashSet<List<Integer>>();
        for (int at = 0; at < grid.rows().size(); at++) {
            for (var cell : grid.rows().get(at).cells()) {
                assertThat(cell.row()).isEqualTo(at + 1);
                assertThat(grid.place(cell, cell.text()).row()).isEqualTo(at + 1);
                assertFree(cell, taken);
            }
        }
    }

    private static void assertFree(Cell cell, HashSet<List<Integer>> taken) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                assertThat(taken.add(List.of(row, column)))
                        .as("row %d column %d is covered once", row, column)
                        .isTrue();
            }
        }
    }

    private static List<String> texts(Extraction extraction) {
        return extraction.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Paragraph paragraph -> List.of(paragraph.text()).stream();
                    case Grid grid ->
                        grid.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(Cell::text)
                                .filter(text -> !text.isEmpty());
                })
                .toList();
    }
}
