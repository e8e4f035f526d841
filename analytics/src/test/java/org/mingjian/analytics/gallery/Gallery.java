package org.mingjian.analytics.gallery;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All documents of the gallery (样张集): every layout in every format, the same in each run. */
public final class Gallery {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private record Entry(Layout layout, int edition, Made made) {

        String name(String role, String extension) {
            return "%s-%d%s.%s".formatted(layout.label(), edition, role, extension);
        }

        boolean isOdd() {
            return edition % 2 == 1;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Format> formats;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Gallery(Set<Format> formats) {
        this.formats = formats;
    }

    /** The first editions of every layout, in the formats. */
    public static List<GalleryDocument> of(int editions, Set<Format> formats) throws IOException {
        return of(0, editions, formats);
    }

    /** Some editions of every layout; different editions are different departments. */
    static List<GalleryDocument> of(int from, int to, Set<Format> formats) throws IOException {
        var gallery = new Gallery(EnumSet.copyOf(formats));
        for (var layout : Layout.values()) {
            for (int edition = from; edition < to; edition++) {
                gallery.entries.add(new Entry(layout, edition, layout.make(edition + 1L)));
            }
        }
        gallery.write();
        gallery.convert("docx", "doc", Format.DOC);
        gallery.convert("docx", "pdf", Format.PDF, Format.TWO_PRINTED);
        gallery.convert("xlsx", "xls", Format.XLS, Format.TWO_PRINTED);
        return gallery.documents();
    }

    private boolean wants(Format... any) {
        return List.of(any).stream().anyMatch(formats::contains);
    }

    private void write() throws IOException {
        for (var entry : entries) {
            var paper = entry.made().paper();
            files.put(entry.name("", "docx"), WordWriter.write(paper));
            files.put(entry.name("", "xlsx"), SheetWriter.write(paper, entry.isOdd()));
            files.put(entry.name("", "html"), WebWriter.write(paper));
            files.put(entry.name("-表格", "txt"), PlainWriter.bars(paper, StandardCharsets.UTF_8));
            files.put(
                    entry.name("-逐格", "txt"),
                    PlainWriter.cells(paper, entry.isOdd() ? CHINESE : StandardCharsets.UTF_8));
            if (isTwo(entry) && wants(Format.TWO_WORD, Format.TWO_OFFICE, Format.TWO_PRINTED)) {
                var form = paper.only(Paper.Role.FORM);
                files.put(entry.name("-报告", "docx"), WordWriter.write(paper.only(Paper.Role.TEXT)));
                files.put(entry.name("-附表", "docx"), WordWriter.write(form));
                files.put(entry.name("-附表", "xlsx"), SheetWriter.write(form, entry.isOdd()));
            }
        }
    }

    private static boolean isTwo(Entry entry) {
        var paper = entry.made().paper();
        return paper.has(Paper.Role.TEXT) && paper.has(Paper.Role.FORM);
    }

    /** Whole documents for the first format, text or form for the second. */
    private void convert(String from, String to, Format... wanted) throws IOException {
        var sources = new TreeMap<String, byte[]>();
        for (var entry : entries) {
            if (wants(wanted[0])) {
                sources.put(entry.name("", from), file(entry.name("", from)));
            }
            if (wanted.length > 1 && wants(wanted[1]) && isTwo(entry)) {
                var name = entry.name(to.equals("pdf") ? "-报告" : "-附表", from);
                sources.put(name, file(name));
            }
        }
        files.putAll(Office.convert(sources, to));
    }

    private byte[] file(String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalStateException("not written: " + name);
        }
        return bytes;
    }

    private List<GalleryDocument> documents() {
        var documents = new ArrayList<GalleryDocument>();
        for (var entry : entries) {
            for (var format : formats) {
                if (!format.isTwoFiles() || isTwo(entry)) {
                    var contents = names(entry, format).stream()
                            .map(name -> new GalleryDocument.Content(name, file(name)))
                            .toList();
                    documents.add(new GalleryDocument(
                            entry.layout(),
                            entry.edition(),
                            format,
                            contents,
                            entry.made().truths()));
                }
            }
        }
        return documents;
    }

    private static List<String> names(Entry entry, Format format) {
        return switch (format) {
            case DOCX, DOC, XLSX, XLS, PDF, HTML -> List.of(entry.name("", format.label()));
            case TEXT_BARS -> List.of(entry.name("-表格", "txt"));
            case TEXT_CELLS -> List.of(entry.name("-逐格", "txt"));
            case TWO_WORD -> List.of(entry.name("-报告", "docx"), entry.name("-附表", "docx"));
            case TWO_OFFICE -> List.of(entry.name("-报告", "docx"), entry.name("-附表", "xlsx"));
            case TWO_PRINTED -> List.of(entry.name("-报告", "pdf"), entry.name("-附表", "xls"));
        };
    }
}
