package org.mingjian.data.extract.text;

import java.nio.charset.Charset;
import java.util.List;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;

class PlainTextTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return new PlainText();
    }

    @Override
    protected byte[] document() {
        return "一、基本情况\n\n指标\t分值\t得分\n产出\t10\t9\n\n二、结论\n".getBytes(Charset.forName("GB18030"));
    }

    @Override
    protected List<String> words() {
        return List.of("一、基本情况", "指标", "分值", "得分", "产出", "10", "9", "二、结论");
    }
}
