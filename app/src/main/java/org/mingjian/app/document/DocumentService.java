package org.mingjian.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Finds what stands around the places a finding points to (原文上下文). */
@Service
public class DocumentService {

    private static final int AROUND = 2;

    private final DocumentQueries queries;

    DocumentService(DocumentQueries queries) {
        this.queries = queries;
    }

    /** What a person must know about the reading of the report's documents, one sentence each. */
    public List<String> problems(String reportId) {
        return queries.problems(reportId);
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
