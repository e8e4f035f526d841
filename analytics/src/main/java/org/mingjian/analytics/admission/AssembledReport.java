package org.mingjian.analytics.admission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.store.DocumentRole;

/** A report put together from the given files (同批合并的报告), its blocks numbered on over its parts. */
record AssembledReport(int number, Report report, List<GivenPart> parts) {

    /** A given report with its place in the order and how far its blocks were moved. */
    record GivenPart(int index, SideBySide.Given given, int offset) {

        DocumentRole role() {
            return DocumentRole.of(given.report());
        }

        String file() {
            return given.file();
        }

        int lastBlock() {
            return offset + given.document().blocks().size();
        }

        boolean holds(SourceRef place) {
            return place.block() > offset && place.block() <= lastBlock();
        }

        /** The place as the part's own file numbers it. */
        SourceRef own(SourceRef place) {
            return new SourceRef(
                    place.page(), place.block() - offset, place.row(), place.column(), place.quote(), place.box());
        }
    }

    AssembledReport {
        parts = List.copyOf(parts);
    }

    /** Text first, then form, then table, as a reader would lay them. */
    static AssembledReport of(int number, List<GivenPart> parts) {
        var ordered = parts.stream()
                .sorted(Comparator.comparing(GivenPart::role).thenComparing(GivenPart::index))
                .toList();
        var placed = new ArrayList<GivenPart>();
        int offset = 0;
        for (var part : ordered) {
            placed.add(new GivenPart(part.index(), part.given(), offset));
            offset = placed.getLast().lastBlock();
        }
        return new AssembledReport(number, merged(placed), placed);
    }

    private static Report merged(List<GivenPart> parts) {
        return Merging.of(parts.stream()
                .map(part -> new PartReport(
                        part.role(),
                        new BlockShift(part.offset()).apply(part.given().report())))
                .toList());
    }

    /** Whose report of what it is. */
    static List<Object> key(Report report) {
        var identity = report.identity();
        return List.of(
                comparable(identity.department()),
                Objects.requireNonNull(identity.fiscalYear()),
                identity.kind(),
                comparable(identity.project()));
    }

    /** Whose it is; empty where the report does not say. */
    String department() {
        return comparable(report.identity().department());
    }

    /** How the report is referred to while it is not stored. */
    String key() {
        return String.valueOf(number);
    }

    boolean isIdentified() {
        return FileReading.isIdentified(report);
    }

    int year() {
        return Objects.requireNonNull(report.identity().fiscalYear()).value();
    }

    boolean isOfOneFile() {
        return parts.size() == 1;
    }

    List<String> filesBeside(GivenPart part) {
        return parts.stream()
                .filter(other -> other.index() != part.index())
                .map(GivenPart::file)
                .toList();
    }

    GivenPart partOf(SourceRef place) {
        return parts.stream().filter(part -> part.holds(place)).findFirst().orElseGet(parts::getFirst);
    }

    /** Its paragraphs, numbered as its blocks are. */
    List<NarrativeStatement> text() {
        var text = new ArrayList<NarrativeStatement>();
        for (var part : parts) {
            part.given()
                    .document()
                    .paragraphs()
                    .forEach(paragraph -> text.add(new NarrativeStatement(
                            paragraph.text(),
                            SourceRef.paragraph(
                                    paragraph.page(), paragraph.number() + part.offset(), paragraph.text()))));
        }
        return text;
    }

    private static String comparable(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
