package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.analytics.statistics.MinHash;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Report;

/** Own words of a report that stand in another one too (正文雷同): of an earlier year, or of another department. */
record CopiedText(RuleCard card, boolean fromOwnYears, ThresholdKey leastShare) implements Rule {

    private static final int MOST_PLACES = 5;
    private static final BigDecimal NEARLY_WHOLE = new BigDecimal("0.8");

    /** Another report with the share of this one's words that stand in it. */
    private record Source(OtherReport report, OwnWords words, BigDecimal share) {}

    @Override
    public RuleAnswer answer(Case subject) {
        var history = subject.history();
        if (history.text().isEmpty()) {
            return new RuleAnswer.NotComputable("没有单独成文的正文，不能比较文字。");
        }
        var own = own(subject);
        var fewest = subject.limit(ThresholdKey.COPIED_CHARACTERS);
        if (BigDecimal.valueOf(own.characters()).compareTo(fewest.value()) < 0) {
            return new RuleAnswer.NotApplicable("除规定要写的内容外，自己的文字不足%s。".formatted(fewest.text()));
        }
        var least = subject.limit(leastShare);
        var runs = own.runs();
        var sources = new ArrayList<Source>();
        for (var other : history.texts()) {
            if (isOf(history, other, subject.report()) == fromOwnYears) {
                var words = OwnWords.of(other.text());
                var share = share(runs, words.runs());
                if (share.compareTo(least.value()) >= 0) {
                    sources.add(new Source(other.report(), words, share));
                }
            }
        }
        sources.sort(Comparator.comparing(Source::share).reversed());
        return sources.isEmpty()
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(suspicion(subject.report(), own, sources, least)));
    }

    /** Without the sentences that so many documents have that they must be required. */
    private static OwnWords own(Case subject) {
        var history = subject.history();
        var fewest = subject.limit(ThresholdKey.COPIED_REQUIRED_DOCUMENTS).value();
        var share = subject.limit(ThresholdKey.COPIED_REQUIRED_SHARE).value();
        var required = share.multiply(BigDecimal.valueOf(history.documents())).max(fewest);
        return OwnWords.of(history.text()).without(sentence -> {
            int documents = history.documentsWith().getOrDefault(sentence, 0);
            return BigDecimal.valueOf(documents).compareTo(required) >= 0;
        });
    }

    private static boolean isOf(History history, History.OtherText other, Report report) {
        var department = report.identity().department();
        return department != null && history.isOwn(other.report(), department);
    }

    private static BigDecimal share(long[] own, long[] other) {
        return Plain.ratio(BigDecimal.valueOf(MinHash.shared(own, other)), BigDecimal.valueOf(own.length));
    }

    private static Suspicion suspicion(Report report, OwnWords own, List<Source> sources, Threshold least) {
        var source = sources.getFirst();
        var copied = copied(own, source);
        var share = Plain.percent(source.share());
        var told = source.report().told(report);
        var counterparts = new ArrayList<Counterpart>();
        copied.values().forEach(passage -> counterparts.add(source.report().at(passage.place(), report)));
        var longest = copied.keySet().iterator().next();
        var there = copied.get(longest);
        var more = sources.size() == 1 ? "" : "另有%d份报告也达到界限。".formatted(sources.size() - 1);
        return Suspicion.of(
                        "正文%s与%s相同".formatted(share, told),
                        "%s与%s相同".formatted(share, told),
                        "按本部门当年实际撰写",
                        "除去标题、职能、名词解释和引用文件等规定要写的内容，正文%d字，每%d字一段比较，%s见于%s。%s%s%s"
                                .formatted(
                                        own.characters(),
                                        MinHash.RUN,
                                        share,
                                        told,
                                        there == null
                                                ? ""
                                                : "最长的一句对照：" + source.report().tells(there.place(), report) + "。",
                                        more,
                                        least.cited()),
                        copied.keySet().stream().map(OwnWords.Passage::place).toList())
                .against(counterparts);
    }

    /** The longest sentences that stand in the other report as they are or nearly so, each with its place there. */
    private static Map<OwnWords.Passage, OwnWords.Passage> copied(OwnWords own, Source source) {
        var there = new HashMap<Long, OwnWords.Passage>();
        source.words().passages().forEach(passage -> there.putIfAbsent(passage.hash(), passage));
        var all = source.words().runs();
        var found = new LinkedHashMap<OwnWords.Passage, OwnWords.Passage>();
        own.passages().stream()
                .sorted(Comparator.comparingInt(OwnWords.Passage::length).reversed())
                .filter(passage ->
                        share(MinHash.runs(List.of(passage.words())), all).compareTo(NEARLY_WHOLE) >= 0)
                .limit(MOST_PLACES)
                .forEach(passage -> {
                    var same = there.get(passage.hash());
                    var near = same == null ? nearest(passage, source.words().passages()) : same;
                    if (near != null) {
                        found.put(passage, near);
                    }
                });
        if (found.isEmpty()) {
            var longest = own.passages().stream()
                    .max(Comparator.comparingInt(OwnWords.Passage::length))
                    .orElseThrow();
            var near = nearest(longest, source.words().passages());
            found.put(longest, near == null ? source.words().passages().getFirst() : near);
        }
        return found;
    }

    private static OwnWords.@Nullable Passage nearest(OwnWords.Passage passage, List<OwnWords.Passage> others) {
        var runs = MinHash.runs(List.of(passage.words()));
        OwnWords.Passage nearest = null;
        int most = 0;
        for (var other : others) {
            int shared = MinHash.shared(runs, MinHash.runs(List.of(other.words())));
            if (shared > most) {
                most = shared;
                nearest = other;
            }
        }
        return nearest;
    }
}
