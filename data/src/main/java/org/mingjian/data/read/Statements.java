package org.mingjian.data.read;

import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.text.ScreenedPattern;

/** Keeps the sentences that claim something about results, headings and what is appended (陈述句), verbatim. */
final class Statements {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+[。；;]?");
    private static final ScreenedPattern CLAIM = ScreenedPattern.of(
            "完成|达到|节约|偏离|编制|全部|达成|未|超额|严格|目标|指标|满意|增长|下降|减少|增加|执行率|问题|不足|滞后|有待|需进一步|占|预计|增速|得分|万元|亿元|虽然|结转|结余|项目\\d+[个项]"
                    + "|附件|附表|会计师事务所|核查单位|评价机构|^\\d{1,2}[、.．](?!\\d)|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]");

    private Statements() {}

    static List<NarrativeStatement> of(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> SENTENCE.matcher(passage.text())
                        .results()
                        .map(result -> result.group().strip())
                        .filter(sentence -> CLAIM.isIn(sentence))
                        .map(sentence -> new NarrativeStatement(sentence, passage.place(sentence))))
                .toList();
    }
}
