package org.mingjian.data.extract;

/** The format of a file by its content, not by its name (文件格式). */
public enum DocumentFormat {
    TXT,
    DOCX,
    DOC,
    XLSX,
    XLS,
    CSV,
    HTML,
    PDF,
    ZIP
}
