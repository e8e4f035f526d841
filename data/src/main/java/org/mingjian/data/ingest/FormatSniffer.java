package org.mingjian.data.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.excel.CompoundFile;
import org.mingjian.data.extract.html.WebArchive;
import org.mingjian.data.extract.text.Decoding;
import org.mingjian.data.extract.text.DelimitedText;
import org.mingjian.data.model.ProblemCode;

/** Finds the format of a file by its content (文件格式识别); the name only tells csv from other text. */
final class FormatSniffer {

    private static final Pattern PAGE = Pattern.compile(
            "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|meta|table|div|p)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int HEAD_LENGTH = 4096;

    private final String extension;
    private final byte[] content;

    FormatSniffer(String extension, byte[] content) {
        this.extension = extension;
        this.content = content;
    }

    FileContent content() throws ExtractionException {
        if (startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return oldOffice();
        }
        if (startsWith("PK\u0003\u0004") || startsWith("PK\u0005\u0006")) {
            return FileContent.of(new ZipContent(extension, content).format());
        }
        if (startsWith("%PDF-")) {
            return FileContent.PDF;
        }
        refuseOtherKinds();
        return textFormat();
    }

    private FileContent oldOffice() throws ExtractionException {
        var kind = CompoundFile.of(content)
                .orElseThrow(() -> new ExtractionException(
                        ProblemCode.DAMAGED_FILE, "Office 文件已损坏或不完整，无法打开；请用 Office 或 WPS 打开并重新保存后再上传。"));
        return switch (kind) {
            case ENCRYPTED ->
                throw new ExtractionException(
                        ProblemCode.PASSWORD_PROTECTED, "文件设有打开密码，无法读取；请用 Office 或 WPS 取消密码后重新保存再上传。");
            case WORD -> FileContent.DOC;
            case EXCEL -> FileContent.XLS;
            case OTHER ->
                throw new ExtractionException(
                        ProblemCode.UNSUPPORTED_FORMAT, "文件是旧版 Office 格式，但不是 Word 或 Excel 文档；请另存为 docx 或 xlsx 后再上传。");
        };
    }

    private void refuseOtherKinds() throws ExtractionException {
        refuse("\u0089PNG", "png", "PNG 图片");
        refuse("\u00FF\u00D8\u00FF", "jpg jpeg", "JPEG 图片");
        refuse("GIF8", "gif", "GIF 图片");
        refuse("II*\u0000", "tif tiff", "TIFF 图片");
        refuse("MM\u0000*", "tif tiff", "TIFF 图片");
        refuseWith("Rar!", "不支持 RAR 压缩包；请解压后上传其中的报告，或改为 zip 压缩包。");
        refuseWith("7z\u00BC\u00AF", "不支持 7z 压缩包；请解压后上传其中的报告，或改为 zip 压缩包。");
        refuseWith("\u001F\u008B", "不支持 gzip 压缩包；请解压后上传其中的报告，或改为 zip 压缩包。");
        refuseWith("{\\rtf", "文件内容是 RTF 文档，暂不能读取；请用 Word 或 WPS 打开，另存为 docx 后再上传。");
    }

    private void refuseWith(String head, String sentence) throws ExtractionException {
        if (startsWith(head)) {
            throw new ExtractionException(ProblemCode.UNSUPPORTED_FORMAT, sentence);
        }
    }

    private void refuse(String head, String extensions, String kind) throws ExtractionException {
        if (!startsWith(head)) {
            return;
        }
        if (extension.isEmpty() || extensions.contains(extension)) {
            throw new ExtractionException(
                    ProblemCode.UNSUPPORTED_FORMAT, "不支持%s；请上传报告的 docx、xlsx、csv、html 或 txt 文件。".formatted(kind));
        }
        throw new ExtractionException(
                ProblemCode.EXTENSION_LIES,
                "文件名以 .%s 结尾，内容却是%s；请上传报告的原始 docx、xlsx、csv、html 或 txt 文件。".formatted(extension, kind));
    }

    private FileContent textFormat() throws ExtractionException {
        var head = new String(content, 0, Math.min(content.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1);
        if (PAGE.matcher(head.replaceFirst("^\u00EF\u00BB\u00BF", "")).matches()) {
            return FileContent.HTML;
        }
        if (WebArchive.isArchive(content)) {
            return FileContent.WEB_ARCHIVE;
        }
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileContent.SPREADSHEET_XML;
        }
        if (head.contains("http://schemas.microsoft.com/office/word/2003/wordml")
                || head.contains("http://schemas.microsoft.com/office/2006/xmlPackage")) {
            return FileContent.WORD_XML;
        }
        var text = Decoding.of(content).text();
        if (PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD_LENGTH)))
                .matches()) {
            return FileContent.HTML;
        }
        if (text.startsWith("<?xml")) {
            throw new ExtractionException(
                    ProblemCode.UNSUPPORTED_FORMAT, "文件是 XML 格式，不能直接读取；请用 Office 或 WPS 打开，另存为 docx 或 xlsx 后再上传。");
        }
        boolean named = extension.equals("csv") || extension.equals("tsv");
        return named && DelimitedText.isDelimited(text) ? FileContent.CSV : FileContent.TXT;
    }

    private boolean startsWith(String head) {
        if (content.length < head.length()) {
            return false;
        }
        return new String(content, 0, head.length(), StandardCharsets.ISO_8859_1).equals(head);
    }

    /** The extension of a file name in lower case, without its dot; empty where there is none. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
