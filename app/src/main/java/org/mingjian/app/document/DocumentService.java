package org.mingjian.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingjian.data.extract.ExtractionException;
import org.springframework.stereotype.Service;

/** Finds what stands around the places a finding points to (原文上下文). */
@Service
public class DocumentService {

    private static final int AROUND = 2;

    private final DocumentQueries queries;

    private final PagePictures pictures;

    DocumentService(DocumentQueries queries, PagePictures pictures) {
        this.queries = queries;
        this.pictures = pictures;
    }

    /** The pages on which the places stand, for a report from a PDF; none for other formats. */
    public List<PicturedPage> pages(List<StoredBlock> blocks, List<Place> places) {
        return new PlacesOnPages(blocks)
                .pages(places).stream()
                        .map(page -> new PicturedPage(
                                page.document(),
                                page.page(),
                                page.marked(),
                                PlacesOnPages.covered(queries.blocksOnPage(page.document(), page.page()), page.page())))
                        .toList();
    }

    /** The page as PNG, drawn from the stored original. */
    byte[] picture(PicturedPage page) throws ExtractionException {
        return pictures.png(page);
    }

    /** What a person must know about the reading of the report's documents, one sentence each. */
    public List<String> problems(String reportId) {
        return queries.problems(reportId);
    }

    /** Whose text is stored under this key. */
    Optional<StoredText> report(String reportId) {
        return queries.report(reportId);
    }

    /** The blocks from one number to another. */
    List<StoredBlock> blocks(String reportId, int from, int to) {
        return queries.blocks(reportId, from, to);
    }

    /** The blocks of the places and two before and after each, in order, each once. */
    public List<StoredBlock> around(String reportId, List<Place> places) {
        var wanted = new TreeSet<Integer>();
        for (var place : places) {
            if (place.block() != null) {
                wanted.add(place.block());
            }
        }
        var blocks = new LinkedHashMap<Integer, StoredBlock>();
        for (int block : wanted) {
            queries.blocks(reportId, block - AROUND, block + AROUND)
                    .forEach(found -> blocks.put(found.number(), found));
        }
        var ordered = new ArrayList<>(blocks.values());
        ordered.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return ordered;
    }
}
