package org.mingjian.analytics.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Numbered paragraphs leave no number out (编号连续). Lists may stand within lists: a number that carries any open list
 * on is in order. A Chinese-numbered heading closes them all.
 */
final class NumberingGap implements Rule {

    private static final ScreenedPattern NUMBERED = ScreenedPattern.of("^(?<number>\\d{1,2})\\s*[、.．](?!\\d)");
    private static final ScreenedPattern HEADING = ScreenedPattern.of("^(第?[一二三四五六七八九十]+[、章节部]|[（(][一二三四五六七八九十]+[)）])");

    private record Item(int number, NarrativeStatement statement) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "text.numbering",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "正文编号跳号，疑漏项",
                        "同一级标题的编号逐个加一")
                .tolerates("恰好缺一个号、且缺的号在两项之间没有出现过，才提示")
                .mayErr("编号有误而内容不缺");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var open = new ArrayDeque<Item>();
        var statements = subject.report().statements();
        int block = 0;
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            boolean first =
                    statement.source().block() != block && statement.source().row() == null;
            block = statement.source().block();
            if (first && HEADING.isIn(statement.text())) {
                open.clear();
            }
            var match = NUMBERED.matcher(statement.text());
            if (first && match.find()) {
                follow(new Item(Integer.parseInt(match.group("number")), statement), open, statements, outcome);
            }
        }
        return outcome.orNotApplicable("正文没有逐项编号的段落。");
    }

    private static void follow(Item item, Deque<Item> open, List<NarrativeStatement> statements, Outcome outcome) {
        var last = open.peek();
        if (item.number() > 1 && last != null) {
            if (open.stream().anyMatch(before -> before.number() + 1 == item.number())) {
                while (open.element().number() + 1 != item.number()) {
                    open.pop();
                }
                open.pop();
                outcome.consistent();
            } else if (last.number() + 2 == item.number() && !isBetween(last, item, statements)) {
                outcome.flag(suspicion(last, item));
                open.pop();
            } else {
                outcome.notComputable("编号%d接不上前面的任何一项，不能判断是否跳号。".formatted(item.number()));
            }
        }
        open.push(item);
    }

    /** Whether the number left out is found within a paragraph after all. */
    private static boolean isBetween(Item last, Item item, List<NarrativeStatement> statements) {
        var missing = Pattern.compile("(?<!\\d)%d\\s*[、.．)）]".formatted(last.number() + 1));
        int from = last.statement().source().block();
        int to = item.statement().source().block();
        return statements.stream()
                .filter(statement ->
                        statement.source().block() >= from && statement.source().block() <= to)
                .anyMatch(statement -> missing.matcher(statement.text()).find());
    }

    private static Suspicion suspicion(Item last, Item item) {
        return Suspicion.of(
                "正文编号由%d跳到%d，缺%d".formatted(last.number(), item.number(), last.number() + 1),
                "缺号",
                "补列，或改正编号",
                "“%s”之后是“%s”。"
                        .formatted(
                                beginning(last.statement().text()),
                                beginning(item.statement().text())),
                new ArrayList<>(
                        List.of(item.statement().source(), last.statement().source())));
    }

    private static String beginning(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
