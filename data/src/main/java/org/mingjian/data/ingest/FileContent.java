package org.mingjian.data.ingest;

import org.mingjian.data.extract.DocumentFormat;

/** What the bytes of a file are (文件内容), finer than its format: the same format may be saved in several ways. */
enum FileContent {
    TXT(DocumentFormat.TXT),
    CSV(DocumentFormat.CSV),
    HTML(DocumentFormat.HTML),
    WEB_ARCHIVE(DocumentFormat.HTML),
    DOCX(DocumentFormat.DOCX),
    WORD_XML(DocumentFormat.DOC),
    DOC(DocumentFormat.DOC),
    XLSX(DocumentFormat.XLSX),
    XLS(DocumentFormat.XLS),
    SPREADSHEET_XML(DocumentFormat.XLS),
    PDF(DocumentFormat.PDF),
    ZIP(DocumentFormat.ZIP);

    private final DocumentFormat format;

    FileContent(DocumentFormat format) {
        this.format = format;
    }

    DocumentFormat format() {
        return format;
    }

    /** The usual content of a format. */
    static FileContent of(DocumentFormat format) {
        return valueOf(format.name());
    }
}
