package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** The number of projects is that of the year's start and what was added since (项目个数). */
final class ProjectCount implements Rule {

    private static final ScreenedPattern ALL =
            ScreenedPattern.of("(?:实施|安排|共有?|涉及)[^，。；\\d]{0,8}项目[^，。；\\d]{0,4}(?<n>\\d+)[个项]");
    private static final ScreenedPattern INITIAL =
            ScreenedPattern.of("年初[^，。；\\d]{0,6}(?:批复|安排|预算|下达)[^，。；\\d]{0,6}(?<n>\\d+)[个项]");
    private static final ScreenedPattern ADDED =
            ScreenedPattern.of("年中[^，。；\\d]{0,4}(?:增加|新增|追加)[^，。；\\d]{0,6}(?<n>\\d+)[个项]");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.project-count",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "项目个数前后不符",
                        "年初批复个数+年中增加个数=项目总数")
                .tolerates("无：个数")
                .mayErr("年中另有取消或合并的项目，写在别处");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var statement : report.statements()) {
            var all = ALL.matcher(statement.text());
            if (all.find()) {
                check(
                        statement,
                        Integer.parseInt(all.group("n")),
                        Sentences.beside(report, statement.source()),
                        outcome);
            }
        }
        return outcome.orNotApplicable("正文没有写出项目总数及年初、年中的个数。");
    }

    private static void check(
            NarrativeStatement statement, int all, List<NarrativeStatement> paragraph, Outcome outcome) {
        int initial = number(INITIAL, paragraph);
        int added = number(ADDED, paragraph);
        if (initial < 0 || added < 0) {
            return;
        }
        if (initial + added == all) {
            outcome.consistent();
            return;
        }
        outcome.flag(Suspicion.of(
                "项目总数%d个，年初%d个与年中增加%d个合计%d个".formatted(all, initial, added, initial + added),
                all + "个",
                initial + added + "个",
                "%d+%d=%d，正文写%d个。".formatted(initial, added, initial + added, all),
                List.of(statement.source())));
    }

    /** The one number the paragraph says, else −1. */
    private static int number(ScreenedPattern pattern, List<NarrativeStatement> paragraph) {
        var numbers = paragraph.stream()
                .flatMap(statement -> pattern.matcher(statement.text()).results())
                .map(match -> match.group("n"))
                .distinct()
                .toList();
        return numbers.size() == 1 && numbers.getFirst().length() < 6 ? Integer.parseInt(numbers.getFirst()) : -1;
    }
}
