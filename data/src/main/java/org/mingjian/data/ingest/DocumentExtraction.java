package org.mingjian.data.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.excel.SpreadsheetXml;
import org.mingjian.data.extract.excel.WorkbookExtractor;
import org.mingjian.data.extract.html.HtmlExtractor;
import org.mingjian.data.extract.html.WebArchive;
import org.mingjian.data.extract.pdf.PdfExtractor;
import org.mingjian.data.extract.text.DelimitedText;
import org.mingjian.data.extract.text.PlainText;
import org.mingjian.data.extract.word.BinaryWordExtractor;
import org.mingjian.data.extract.word.WordExtractor;
import org.mingjian.data.extract.word.WordXml;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Takes a file of any known format apart (文档提取), by its content, whatever its name.
 * Reads txt, docx, doc, xlsx, xls, csv, html and pdf of at most 50 MB; refuses the others with one sentence.
 */
public final class DocumentExtraction {

    /** No larger file is taken apart; whoever reads from a disk need not load it to be refused. */
    public static final long LARGEST_FILE = 50L << 20;

    private static final List<String> KNOWN_EXTENSIONS =
            List.of("txt", "docx", "doc", "xlsx", "xls", "csv", "tsv", "html", "htm", "pdf", "zip");

    /** Throws {@link ExtractionException}, whose problem says what is wrong and what to do. */
    public ExtractedDocument extract(String fileName, byte[] content) throws ExtractionException {
        checkSize(content);
        var extension = FormatSniffer.extension(fileName);
        var kind = new FormatSniffer(extension, content).content();
        var format = kind.format();
        var extraction = TextBounds.bounded(extract(kind, content));
        if (extraction.blocks().stream().noneMatch(DocumentExtraction::holdsText)) {
            throw new ExtractionException(ProblemCode.EMPTY_FILE, "文件里没有任何文字；请确认上传的是填写完整的报告。");
        }
        return new ExtractedDocument(
                fileName,
                sha256(content),
                format,
                extraction.pages(),
                extraction.blocks(),
                problems(extension, format, extraction));
    }

    private static boolean holdsText(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> !BlockList.strip(paragraph.text()).isEmpty();
            case Block.Grid grid ->
                grid.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !BlockList.strip(cell.text())
                        .isEmpty());
        };
    }

    private static void checkSize(byte[] content) throws ExtractionException {
        if (content.length == 0) {
            throw new ExtractionException(ProblemCode.EMPTY_FILE, "文件是空的（0 字节）；请重新导出或保存后再上传。");
        }
        if (content.length > LARGEST_FILE) {
            throw tooLarge(content.length);
        }
    }

    /** The refusal of a file of so many bytes. */
    public static ExtractionException tooLarge(long bytes) {
        return new ExtractionException(
                ProblemCode.FILE_TOO_LARGE,
                "文件有 %d MB，超过 %d MB 的上限；请删去图片或拆成几个文件后再上传。".formatted(bytes >> 20, LARGEST_FILE >> 20));
    }

    /** Elements nested ten thousand deep end the stack and no document: that is the file's fault, not the program's. */
    private static Extraction extract(FileContent kind, byte[] content) throws ExtractionException {
        try {
            return extractor(kind).extract(content);
        } catch (StackOverflowError nested) {
            throw new ExtractionException(
                    ProblemCode.DAMAGED_FILE, "文件内容嵌套过深，无法读取；请用 Office 或 WPS 打开并重新保存后再上传。", nested);
        }
    }

    private static Extractor extractor(FileContent content) throws ExtractionException {
        return switch (content) {
            case TXT -> new PlainText();
            case CSV -> new DelimitedText();
            case HTML -> new HtmlExtractor();
            case WEB_ARCHIVE -> new WebArchive();
            case DOCX -> new WordExtractor();
            case XLSX, XLS -> new WorkbookExtractor();
            case WORD_XML -> new WordXml();
            case SPREADSHEET_XML -> new SpreadsheetXml();
            case DOC -> new BinaryWordExtractor();
            case PDF -> new PdfExtractor();
            case ZIP -> throw unsupported("不能直接读取压缩包；请解压后逐个上传其中的报告。");
        };
    }

    private static ExtractionException unsupported(String message) {
        return new ExtractionException(ProblemCode.UNSUPPORTED_FORMAT, message);
    }

    private static List<Problem> problems(String extension, DocumentFormat format, Extraction extraction) {
        var problems = new ArrayList<>(extraction.problems());
        if (KNOWN_EXTENSIONS.contains(extension) && !isNamed(extension, format)) {
            problems.add(Problem.of(
                    ProblemCode.EXTENSION_DIFFERS, "文件名以 .%s 结尾，内容是 %s，已按内容读取；请核对文件名。".formatted(extension, format)));
        }
        return problems;
    }

    private static boolean isNamed(String extension, DocumentFormat format) {
        return switch (format) {
            case TXT -> List.of("txt", "csv", "tsv").contains(extension);
            case CSV -> List.of("csv", "tsv").contains(extension);
            case HTML -> List.of("html", "htm").contains(extension);
            case DOCX -> extension.equals("docx");
            case DOC -> extension.equals("doc");
            case XLSX -> extension.equals("xlsx");
            case XLS -> extension.equals("xls");
            case PDF -> extension.equals("pdf");
            case ZIP -> extension.equals("zip");
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
