package org.mingjian.data.extract.text;

import java.util.List;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/** Plain text in any Chinese encoding (txt) becomes paragraphs and tables. */
public final class PlainText implements Extractor {

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var decoding = Decoding.of(content);
        return new Extraction(new TextExtractor().blocks(decoding.text()), problems(decoding));
    }

    static List<Problem> problems(Decoding decoding) {
        if (!decoding.guessed()) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.ENCODING_GUESSED,
                "文件的文字编码是推测的（%s）；如有乱码，请另存为 UTF-8 后再上传。"
                        .formatted(decoding.charset().name())));
    }
}
