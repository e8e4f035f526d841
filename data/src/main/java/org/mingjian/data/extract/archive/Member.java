package org.mingjian.data.extract.archive;

import org.mingjian.data.model.Problem;

/** A file inside an archive (包内文件), named by its place there: 路径/文件.docx, and 内层.zip/文件.docx in a nested one. */
public sealed interface Member {

    String name();

    /** A file to read. */
    record Content(String name, byte[] bytes) implements Member {}

    /** A file that cannot be unpacked, and why; the others can. */
    record Refused(String name, Problem problem) implements Member {}
}
