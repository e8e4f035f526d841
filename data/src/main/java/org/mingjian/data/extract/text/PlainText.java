package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
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
        var reading = new TextReading(decoding.text());
        var problems = new ArrayList<>(problems(decoding));
        long printed = BlockList.visibleCharacters(decoding.text()) - reading.separators();
        problems.addAll(Completeness.check("文本文件", printed, 0, reading.blocks()));
        return new Extraction(reading.blocks(), problems);
    }

    static List<Problem> problems(Decoding decoding) {
        var problems = new ArrayList<Problem>();
        if (decoding.guessed()) {
            problems.add(Problem.of(
                    ProblemCode.ENCODING_GUESSED,
                    "文件的文字编码是推测的（%s）；如有乱码，请另存为 UTF-8 后再上传。"
                            .formatted(decoding.charset().name())));
        }
        problems.addAll(decoding.losses());
        return problems;
    }
}
