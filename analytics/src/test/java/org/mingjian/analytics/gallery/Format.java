package org.mingjian.analytics.gallery;

/** In which files a made report arrives (格式): one file, or text and form as two. */
public enum Format {
    DOCX("docx"),
    DOC("doc"),
    XLSX("xlsx"),
    XLS("xls"),
    PDF("pdf"),
    HTML("html"),
    TEXT_BARS("txt-bars"),
    TEXT_CELLS("txt-cells"),
    TWO_WORD("docx+docx"),
    TWO_OFFICE("docx+xlsx"),
    TWO_PRINTED("pdf+xls");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isTwoFiles() {
        return this == TWO_WORD || this == TWO_OFFICE || this == TWO_PRINTED;
    }
}
