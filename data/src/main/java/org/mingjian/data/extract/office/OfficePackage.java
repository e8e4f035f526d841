package org.mingjian.data.extract.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

/**
 * Opens the package of a docx or xlsx (Office 文件包). The bounds against zip bombs stand here and nowhere else: a part
 * may unpack to 256 MB, and what is larger than 8 MB to five hundred times its packed size. Honest sheets of equal rows
 * stay far below; the libraries' own bound of a hundred times refuses some of them.
 *
 * @see "Decision 0089"
 */
public final class OfficePackage {

    private static final long LARGEST_PART = 256L << 20;
    private static final long ALWAYS_HARMLESS = 8L << 20;
    private static final int MOST_GROWTH = 500;
    private static final int MOST_PARTS = 10_000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setGraceEntrySize(ALWAYS_HARMLESS);
        ZipSecureFile.setMinInflateRatio(1.0 / MOST_GROWTH);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private OfficePackage() {}

    /** The package, for the caller to close. Refuses a bomb by its name; what is damaged is for the caller to tell. */
    public static OPCPackage open(byte[] content) throws ExtractionException, InvalidFormatException, IOException {
        try {
            return OPCPackage.open(new ByteArrayInputStream(content));
        } catch (InvalidFormatException | IOException | RuntimeException broken) {
            if (isBomb(broken)) {
                throw new ExtractionException(
                        ProblemCode.FILE_TOO_LARGE,
                        "文件压缩比异常：有的部分解压后是压缩时的 %d 倍以上，或超过 %d MB，可能是压缩炸弹，没有读取；请删去其中的空白行和图片，重新保存后再上传。"
                                .formatted(MOST_GROWTH, LARGEST_PART >> 20),
                        broken);
            }
            throw broken;
        }
    }

    /** The library has no type for it, only these words. */
    private static boolean isBomb(Throwable broken) {
        for (var cause = broken; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb detected")) {
                return true;
            }
        }
        return false;
    }
}
