package org.mingjian.data.extract.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents written by hand, part by part, for the constructs no library writes. */
public final class WordFiles {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
            + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
            + "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
            + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private WordFiles() {}

    /** A document of this body alone. */
    public static byte[] docx(String body) throws IOException {
        return of(body).bytes();
    }

    static WordFiles of(String body) {
        var file = new WordFiles();
        file.parts.put("word/document.xml", element("w:document", "<w:body>" + body + "</w:body>"));
        return file;
    }

    /** The same, the body with its declarations as given. */
    static WordFiles ofXml(String document) {
        var file = new WordFiles();
        file.parts.put("word/document.xml", document);
        return file;
    }

    /** Adds a part the document refers to by its type, under the id. */
    WordFiles with(String id, String type, String root, String content) {
        var name = type + id + ".xml";
        parts.put("word/" + name, element(root, content));
        relationships.append("<Relationship Id='%s' Type='%s%s' Target='%s'/>".formatted(id, TYPES, type, name));
        return this;
    }

    static String element(String root, String content) {
        return "<%s %s>%s</%s>".formatted(root, NAMESPACES, content, root);
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            put(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id='rId1' Type='%sofficeDocument' Target='word/document.xml'/>"
                            .formatted(TYPES)));
            put(zip, "word/_rels/document.xml.rels", relations(relationships.toString()));
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String relations(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(String text, int list, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>".formatted(level, list)
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String markedCell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
