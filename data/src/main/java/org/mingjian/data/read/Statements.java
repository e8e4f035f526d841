package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.text.ScreenedPattern;

/** Keeps the sentences that claim something about results, headings and what is appended (陈述句), verbatim. */
final class Statements {

    private static final String STOPS = "。；;\n";
    private static final ScreenedPattern CLAIM = ScreenedPattern.of(
            "完成|达到|节约|偏离|编制|全部|达成|未|超额|严格|目标|指标|满意|增长|下降|减少|增加|执行率|问题|不足|滞后|有待|需进一步|占|预计|增速|得分|万元|亿元|虽然|结转|结余|项目\\d+[个项]"
                    + "|附件|附表|会计师事务所|核查单位|评价机构|^\\d{1,2}[、.．](?!\\d)|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[)）]");

    private Statements() {}

    static List<NarrativeStatement> of(List<Passage> passages) {
        var statements = new ArrayList<NarrativeStatement>();
        for (var passage : passages) {
            var text = passage.text();
            int start = 0;
            for (int at = 0; at < text.length(); at++) {
                if (STOPS.indexOf(text.charAt(at)) >= 0) {
                    add(passage, start, at, statements);
                    start = at + 1;
                }
            }
            add(passage, start, text.length(), statements);
        }
        return List.copyOf(statements);
    }

    /** With the stop at its end, where there is one; a line break is none. */
    private static void add(Passage passage, int start, int stop, List<NarrativeStatement> statements) {
        if (start == stop) {
            return;
        }
        var text = passage.text();
        boolean stopped = stop < text.length() && text.charAt(stop) != '\n';
        var sentence = text.substring(start, stopped ? stop + 1 : stop).strip();
        if (CLAIM.isIn(sentence)) {
            statements.add(new NarrativeStatement(sentence, passage.place(sentence)));
        }
    }
}
