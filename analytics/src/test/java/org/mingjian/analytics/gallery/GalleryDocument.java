package org.mingjian.analytics.gallery;

import java.util.List;

/** A document of the gallery: its files, in the order of arrival, and its truths (样张). */
public record GalleryDocument(Layout layout, int edition, Format format, List<Content> files, List<Truth> truths) {

    /** A file before it is written. */
    public record Content(String name, byte[] bytes) {}

    public GalleryDocument {
        files = List.copyOf(files);
        truths = List.copyOf(truths);
    }

    public String name() {
        return "%s-%d [%s]".formatted(layout.label(), edition, format.label());
    }
}
