package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.w3c.dom.Element;

/**
 * Word documents (docx) become paragraphs and tables: the body in its order, then footnotes and endnotes, then headers
 * and footers.
 * Reads the elements of the body themselves: the object model of POI has no one place for nested tables, text boxes
 * and content controls together.
 *
 * @see "Decision 0010"
 */
public final class WordExtractor implements Extractor {

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var parts = WordParts.of(content);
        var stories = new ArrayList<Element>();
        stories.add(parts.body().getDocumentElement());
        stories.addAll(parts.notes());
        stories.addAll(parts.margins());
        return read(stories, parts.numbering(), parts.unreadCharacters(), unread(parts));
    }

    /** Reads the stories one after the other and says what of them was lost. */
    static Extraction read(List<Element> stories, Numbering numbering, long unread, List<Problem> problems) {
        var reader = new BodyReader();
        long printed = unread;
        for (var story : stories) {
            reader.readStory(story, numbering.labels(story));
            printed += TextCount.ofStory(story);
        }
        var blocks = reader.blocks();
        var all = new ArrayList<>(Completeness.check("Word 文档", printed, reader.labelCharacters(), blocks));
        all.addAll(problems);
        return new Extraction(blocks, all);
    }

    private static List<Problem> unread(WordParts parts) {
        var problems = new ArrayList<Problem>();
        long objects = embedded(parts.body().getDocumentElement());
        if (objects > 0) {
            problems.add(embeddedObjects(objects));
        }
        if (parts.unreadParts() > 0) {
            problems.add(Problem.of(
                    ProblemCode.TEXT_LOST,
                    "文档引用了 %d 个外来片段（altChunk），其中的文字没有读入；请用 Word 或 WPS 打开并重新保存后再上传。".formatted(parts.unreadParts())));
        }
        return problems;
    }

    static Problem embeddedObjects(long count) {
        return Problem.of(
                ProblemCode.TEXT_LOST, "文档里嵌入了 %d 个对象（如 Excel 表格），其中的内容没有读入；请把表格直接粘贴到文档里，或单独上传该表格。".formatted(count));
    }

    /** Embedded files other than formulas, which hold no text to read. */
    private static long embedded(Element body) {
        var objects = body.getElementsByTagNameNS("*", "OLEObject");
        long count = 0;
        for (int at = 0; at < objects.getLength(); at++) {
            if (objects.item(at) instanceof Element object
                    && !Elements.attribute(object, "ProgID").startsWith("Equation")) {
                count++;
            }
        }
        return count;
    }
}
