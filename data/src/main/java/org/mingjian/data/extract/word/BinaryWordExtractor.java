package org.mingjian.data.extract.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Word documents of 1997 to 2003 (doc) become paragraphs and tables: the body in its order, then text boxes, footnotes
 * and endnotes, then headers and footers.
 * Walks the paragraphs itself: the tables of POI's object model lose nested and damaged ones.
 *
 * @see "Decision 0063"
 */
public final class BinaryWordExtractor implements Extractor {

    private static final Pattern FIELD =
            Pattern.compile("\u0013[^\u0013\u0014\u0015]*(?:\u0014([^\u0013\u0014\u0015]*))?\u0015");
    /** Where the flags of the file information block stand, and the bit in their second byte. */
    private static final int FLAGS = 10;

    private static final int ENCRYPTED = 1;
    private static final int DEEPEST_FIELD = 12;

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        try (var document = new HWPFDocument(new ByteArrayInputStream(content))) {
            return extract(document);
        } catch (EncryptedDocumentException locked) {
            throw locked(locked);
        } catch (OldWordFileFormatException old) {
            throw new ExtractionException(
                    ProblemCode.UNSUPPORTED_FORMAT, "文件是 Word 95 或更早的格式，不能读取；请用 Word 或 WPS 另存为 docx 后再上传。", old);
        } catch (IOException | RuntimeException broken) {
            if (isLocked(content)) {
                throw locked(broken);
            }
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "Word 文档已损坏或不完整，无法打开；请用 Word 或 WPS 打开并重新保存为 docx 后再上传。", broken);
        }
    }

    private static ExtractionException locked(Exception cause) {
        return new ExtractionException(ProblemCode.PASSWORD_PROTECTED, "Word 文档设有打开密码，无法读取；请取消密码后重新保存再上传。", cause);
    }

    /** Whether the head of the document says so; with older ways of locking, the library only fails on what follows. */
    private static boolean isLocked(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content));
                var head = files.createDocumentInputStream("WordDocument")) {
            var flags = head.readNBytes(FLAGS + 2);
            return flags.length == FLAGS + 2 && (flags[FLAGS + 1] & ENCRYPTED) != 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static Extraction extract(HWPFDocument document) {
        var blocks = new BlockList();
        var reader = new StoryReader(document, blocks);
        reader.read(document.getRange());
        reader.read(document.getMainTextboxRange());
        reader.read(document.getFootnoteRange());
        reader.read(document.getEndnoteRange());
        reader.read(document.getHeaderStoryRange());
        var list = blocks.toList();
        long printed = printedCharacters(document) - reader.hiddenCharacters();
        var problems = new ArrayList<>(Completeness.check("Word 文档", printed, reader.labelCharacters(), list));
        problems.addAll(embedded(document.getDirectory()));
        return new Extraction(list, problems);
    }

    /** All text of the file but comments and field codes, taken from its pieces and not from its paragraphs. */
    private static long printedCharacters(HWPFDocument document) {
        return visible(document.getText().toString())
                - visible(document.getCommentsRange().text());
    }

    private static long visible(String raw) {
        var text = raw;
        for (int depth = 0; depth < DEEPEST_FIELD && text.indexOf('\u0013') >= 0; depth++) {
            text = FIELD.matcher(text)
                    .replaceAll(field ->
                            java.util.regex.Matcher.quoteReplacement(field.group(1) == null ? "" : field.group(1)));
        }
        return text.chars()
                .filter(character -> character >= ' ' || character == '\u001E')
                .mapToObj(character -> String.valueOf((char) character))
                .mapToLong(BlockList::visibleCharacters)
                .sum();
    }

    private static List<Problem> embedded(DirectoryNode root) throws IllegalStateException {
        long count = 0;
        for (var entry : root) {
            if (entry.getName().equals("ObjectPool") && entry instanceof DirectoryEntry pool) {
                for (var object : pool) {
                    count += object instanceof DirectoryEntry folder && holdsDocument(folder) ? 1 : 0;
                }
            }
        }
        return count == 0 ? List.of() : List.of(WordExtractor.embeddedObjects(count));
    }

    private static boolean holdsDocument(DirectoryEntry object) {
        return List.of("Workbook", "Book", "WordDocument", "Package", "\u0001Ole10Native").stream()
                .anyMatch(object::hasEntryCaseInsensitive);
    }
}
