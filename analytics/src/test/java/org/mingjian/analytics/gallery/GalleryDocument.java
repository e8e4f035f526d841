package org.mingjian.analytics.gallery;

import java.util.List;

/** A document of the gallery: its files, in the order of arrival, and its truths (样张). */
record GalleryDocument(Layout layout, int edition, Format format, List<Content> files, List<Truth> truths) {

    /** A file before it is written. */
    record Content(String name, byte[] bytes) {}

    GalleryDocument {
        files = List.copyOf(files);
        truths = List.copyOf(truths);
    }

    String name() {
        return "%s-%d [%s]".formatted(layout.label(), edition, format.label());
    }
}
