package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The firm that verified is named the same throughout (核查机构名称一致). Two names that differ in one character are one
 * firm misnamed; names that differ in more may be two firms, which is no contradiction.
 */
final class VerifierName implements Rule {

    private static final ScreenedPattern FIRM =
            ScreenedPattern.of("(?<run>\\p{IsHan}{2,30})(?<kind>会计师事务所|资产评估|工程咨询|管理咨询|造价咨询)");
    private static final ScreenedPattern LEAD = ScreenedPattern.of("^.*(委托|聘请|由|是|为|和|与|及|经|的|机构|单位)(?=\\p{IsHan}{2})");
    private static final int SHORTEST = 3;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.verifier-name",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "核查机构名称前后不一致",
                        "各处机构名称相同")
                .tolerates("只差一个字才提示：差得更多的可能是两家机构")
                .mayErr("两家机构的名称恰好只差一个字");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var names = names(subject.report());
        if (names.isEmpty()) {
            return new RuleAnswer.NotApplicable("正文没有提到核查机构。");
        }
        var outcome = new Outcome();
        var all = List.copyOf(names.keySet());
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                if (differInOne(all.get(one), all.get(other))) {
                    outcome.flag(suspicion(all.get(one), all.get(other), names));
                }
            }
        }
        outcome.consistent();
        return outcome.orNotApplicable("正文没有提到核查机构。");
    }

    private static Map<String, List<SourceRef>> names(Report report) {
        var names = new LinkedHashMap<String, List<SourceRef>>();
        for (var statement : report.statements()) {
            FIRM.matcher(statement.text()).results().forEach(match -> {
                var name = LEAD.withoutFirst(match.group("run"));
                if (name.length() >= SHORTEST) {
                    names.computeIfAbsent(name + match.group("kind"), key -> new ArrayList<>())
                            .add(statement.source());
                }
            });
        }
        return names;
    }

    private static boolean differInOne(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int at = 0; at < one.length(); at++) {
            different += one.charAt(at) == other.charAt(at) ? 0 : 1;
        }
        return different == 1;
    }

    private static Suspicion suspicion(String one, String other, Map<String, List<SourceRef>> names) {
        var evidence = new ArrayList<SourceRef>(names.getOrDefault(one, List.of()));
        evidence.addAll(names.getOrDefault(other, List.of()));
        return Suspicion.of(
                "核查机构名称前后不一致：“%s”与“%s”".formatted(one, other),
                one + "；" + other,
                "同一机构",
                "两个名称只差一个字，不能确定受委托的是哪一家。",
                evidence);
    }
}
