package org.mingjian.analytics.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingjian.data.model.Masking;
import org.mingjian.data.store.FindingChange;
import org.mingjian.data.store.FindingChanges;

/** What an audit of the whole store changed, for the terminal (疑点变化表): by rule, then the first ones in words. */
final class ChangeTable {

    private static final int MOST_LINES = 20;

    private ChangeTable() {}

    static List<String> lines(FindingChanges changes) {
        var byRule = new TreeMap<String, List<FindingChange>>();
        changes.each().forEach(change -> byRule.computeIfAbsent(change.rule(), rule -> new ArrayList<>())
                .add(change));
        var lines = new ArrayList<String>();
        byRule.forEach((rule, all) -> {
            var counts = new FindingChanges(all);
            lines.add(
                    "  %s　新增 %d，消失 %d，数值有变 %d".formatted(rule, counts.appeared(), counts.vanished(), counts.changed()));
        });
        changes.each().stream().limit(MOST_LINES).forEach(change -> lines.add("  " + line(change)));
        if (changes.each().size() > MOST_LINES) {
            lines.add("  另有 %d 条，见规则页“最近一次重新审核”。".formatted(changes.each().size() - MOST_LINES));
        }
        return lines;
    }

    private static String line(FindingChange change) {
        var words =
                switch (change.kind()) {
                    case APPEARED -> "新增 #%d %s".formatted(change.number(), change.title());
                    case VANISHED -> "消失 #%d %s".formatted(change.number(), change.title());
                    case CHANGED ->
                        "有变 #%d %s（原为 %s → %s）"
                                .formatted(
                                        change.number(),
                                        change.title(),
                                        change.before() == null
                                                ? ""
                                                : change.before().reported(),
                                        change.before() == null
                                                ? ""
                                                : change.before().expected());
                };
        return Masking.mask(words);
    }
}
