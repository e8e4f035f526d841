package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.Saved;
import org.mingjian.data.store.Store;

/** Reads documents of the gallery the way the product does (读取): one file by the reader, two through admission. */
public final class GalleryReader {

    private final Steps steps = Steps.standard();

    public Result read(GalleryDocument document) throws IOException {
        return new Result(
                document.name(),
                document.layout().label(),
                document.format().label(),
                document.format().isTwoFiles()
                        ? assembled(document)
                        : Scorer.score(
                                document.truths(), single(document.files().getFirst())));
    }

    /** The reports of a document that is one file. */
    public List<Report> reports(GalleryDocument document) {
        return single(document.files().getFirst());
    }

    /** A refused file has no report: all of it is missed. */
    private List<Report> single(GalleryDocument.Content file) {
        try {
            return steps.reader()
                    .apply(steps.extraction().extract(file.name(), file.bytes()))
                    .reports();
        } catch (ExtractionException refused) {
            return List.of();
        }
    }

    /** What admission hands to the auditor last, and whether the second file completed the report of the first. */
    private List<Item> assembled(GalleryDocument document) throws IOException {
        var seen = new ArrayList<Report>();
        var watched = new Steps(
                steps.extraction(),
                steps.reader(),
                report -> {
                    seen.add(report);
                    return steps.auditor().apply(report);
                },
                steps.readerVersion(),
                steps.rulebookVersion());
        var home = Files.createTempDirectory("mingjian-gallery");
        try (var store = Store.open(home)) {
            var admission = new Admission(store, watched);
            var outcomes = document.files().stream()
                    .map(file -> admission.admit(file.name(), file.bytes(), Origin.SYNTHETIC))
                    .toList();
            var last = seen.isEmpty() ? List.<Report>of() : List.of(seen.getLast());
            var items = new ArrayList<>(Scorer.score(document.truths(), last));
            items.add(assembly(outcomes.getLast()));
            return items;
        } finally {
            delete(home);
        }
    }

    private static Item assembly(FileOutcome last) {
        boolean completed = last instanceof FileOutcome.Stored stored
                && stored.reports().stream().anyMatch(report -> report.placement() == Saved.Placement.COMPLETED);
        return new Item(
                Item.Category.IDENTITY, "assembly", last.message(), completed ? Item.State.READ : Item.State.MISSED);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
