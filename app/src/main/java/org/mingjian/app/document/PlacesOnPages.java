package org.mingjian.app.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.StoredBlock.StoredCell;
import org.mingjian.app.document.StoredBlock.StoredLine;
import org.mingjian.data.model.Box;
import org.mingjian.data.model.Masking;

/** Finds the pages on which quoted places stand (命中页面), and what on them must be covered. */
final class PlacesOnPages {

    private final List<StoredBlock> quoted;

    /** The blocks that hold the places. */
    PlacesOnPages(List<StoredBlock> quoted) {
        this.quoted = quoted;
    }

    /** The pages by document and number, each with its marks; nothing is covered yet. */
    List<PicturedPage> pages(List<Place> places) {
        var marked = new TreeMap<String, TreeMap<Integer, List<Box>>>();
        for (var place : places) {
            for (var block : quoted) {
                if (Objects.equals(place.block(), block.number())) {
                    spots(place, block).forEach(spot -> marked.computeIfAbsent(block.document(), key -> new TreeMap<>())
                            .computeIfAbsent(spot.page(), key -> new ArrayList<>())
                            .add(spot.box()));
                }
            }
        }
        var pages = new ArrayList<PicturedPage>();
        marked.forEach((document, byPage) -> byPage.forEach((page, boxes) -> pages.add(
                new PicturedPage(document, page, boxes.stream().distinct().toList(), List.of()))));
        return pages;
    }

    private static List<Spot> spots(Place place, StoredBlock block) {
        if (place.row() != null && place.column() != null) {
            return block.cells().stream()
                    .filter(cell -> cell.row() == place.row() && cell.column() == place.column())
                    .map(StoredCell::spot)
                    .filter(Objects::nonNull)
                    .toList();
        }
        var text = Objects.requireNonNullElse(block.text(), "");
        var quote = Objects.requireNonNullElse(place.quote(), "");
        int from = quote.isEmpty() ? -1 : text.indexOf(quote);
        return block.lines().stream()
                .filter(line -> from < 0 || (line.start() < from + quote.length() && from < line.end()))
                .map(StoredLine::spot)
                .toList();
    }

    /** The lines and cells on a page of a document that name a person or a telephone. */
    static List<Box> covered(List<StoredBlock> blocks, int page) {
        var covered = new ArrayList<Box>();
        for (var block : blocks) {
            var text = block.text();
            if (!block.isGrid() && text != null && isPersonal(text)) {
                block.lines().stream()
                        .filter(line -> isPersonal(around(text, line)))
                        .forEach(line -> add(line.spot(), page, covered));
            }
            StoredCell former = null;
            for (var cell : inReadingOrder(block.cells())) {
                boolean named = former != null && former.row() == cell.row() && Masking.isLabel(former.text());
                if (isPersonal(cell.text()) || (named && !cell.text().isBlank())) {
                    add(cell.spot(), page, covered);
                }
                former = cell;
            }
        }
        return covered;
    }

    private static List<StoredCell> inReadingOrder(List<StoredCell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingInt(StoredCell::row).thenComparingInt(StoredCell::column))
                .toList();
    }

    /** The line with the label that may stand at the end of the line before it. */
    private static String around(String text, StoredLine line) {
        int reach = 12;
        return text.substring(Math.max(0, line.start() - reach), Math.min(text.length(), line.end()));
    }

    private static boolean isPersonal(String text) {
        return !Masking.mask(text).equals(text);
    }

    private static void add(@Nullable Spot spot, int page, List<Box> covered) {
        if (spot != null && spot.page() == page) {
            covered.add(spot.box());
        }
    }
}
