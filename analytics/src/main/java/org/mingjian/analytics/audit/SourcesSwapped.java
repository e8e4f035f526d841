package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The levels of government that paid are told twice, planned and spent, and do not fit (资金来源前后互换): the same amount under
 * another name, or one level spent more than it gave.
 */
final class SourcesSwapped implements Rule {

    private static final ScreenedPattern SOURCE = ScreenedPattern.of(
            "(?<name>中央|自治区|省级?|市级?|州级?|县级?|区级?|旗县?级?|地方|本级|其他)(?:财政|补助|匹配|配套|安排|资金)*(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?=万?元|[、，,；;。]|$)");
    private static final ScreenedPattern SPENT = ScreenedPattern.of("支出|支付|使用|执行");
    private static final int FEWEST = 3;

    private record Listing(NarrativeStatement statement, Map<String, BigDecimal> sources) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.sources-swapped",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "资金来源的名目前后不一致",
                        "同一来源：支出≤安排；同一金额：同一来源")
                .tolerates("无：比较印出的数")
                .mayErr("安排与支出的来源按不同口径分类；动用上年结转");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var listings = subject.report().statements().stream()
                .flatMap(statement -> listing(statement).stream())
                .toList();
        var planned = listings.stream()
                .filter(listing -> !SPENT.isIn(listing.statement().text()))
                .findFirst();
        var spent = listings.stream()
                .filter(listing -> SPENT.isIn(listing.statement().text()))
                .findFirst();
        if (planned.isEmpty() || spent.isEmpty()) {
            return new RuleAnswer.NotApplicable("正文没有按来源分列安排数和支出数。");
        }
        var problems = problems(planned.get().sources(), spent.get().sources());
        return problems.isEmpty()
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(Suspicion.of(
                        "各级资金的名目前后不一致：%s".formatted(problems.getFirst()),
                        spent.get().statement().text(),
                        "安排数与支出数用同样的来源分列",
                        String.join("；", problems) + "。",
                        List.of(
                                planned.get().statement().source(),
                                spent.get().statement().source()))));
    }

    private static Optional<Listing> listing(NarrativeStatement statement) {
        var sources = new LinkedHashMap<String, BigDecimal>();
        SOURCE.matcher(statement.text())
                .results()
                .forEach(match -> sources.putIfAbsent(
                        match.group("name"), new BigDecimal(match.group("n").replace(",", ""))));
        return sources.size() < FEWEST ? Optional.empty() : Optional.of(new Listing(statement, sources));
    }

    private static List<String> problems(Map<String, BigDecimal> planned, Map<String, BigDecimal> spent) {
        var problems = new ArrayList<String>();
        spent.forEach((name, amount) -> {
            var own = planned.get(name);
            var other = planned.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().equals(name) && entry.getValue().compareTo(amount) == 0)
                    .filter(entry -> amount.signum() > 0)
                    .findFirst();
            if (own != null && amount.compareTo(own) > 0) {
                problems.add("%s安排%s、支出%s".formatted(name, Plain.shortest(own), Plain.shortest(amount)));
            } else if (other.isPresent() && (own == null || own.compareTo(amount) != 0)) {
                problems.add("安排时%s为%s，支出时记作%s"
                        .formatted(Plain.shortest(amount), other.get().getKey(), name));
            }
        });
        return problems;
    }
}
