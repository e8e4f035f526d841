package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Totals and parts of the score in running text (正文得分): 自评得分为97分，其中：……得分35分（共35分）. A weight stands before
 * the score (产出指标满分50分，得48分), behind it (得48分（满分50分）), or in the heading above.
 */
final class ScoreSentences {

    /** A weight that waits for its score, and what it is the weight of. */
    private record Ahead(String name, Reading<PrintedNumber> weight, boolean hundred) {}

    /** «（一）部门决策。得24分»: the heading in the line names the part. */
    private static final ScreenedPattern LEAD = ScreenedPattern.of(
            "^(\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十\\d]+[、.])(?<name>\\p{IsHan}{2,14})[。:](?=(自评|评价)?(得分|得)(为|:)?\\d)");

    private static final int LONGEST_HEADING = 40;

    private final ReportDraft draft;
    private final ScoreRole role;
    private final boolean project;
    private @Nullable Ahead ahead;
    private boolean headed;
    private Last last = Last.NONE;

    private enum Last {
        NONE,
        TOTAL,
        PART
    }

    /** In the report of one project a summary (自评综述) is its own; elsewhere it is of another. */
    ScoreSentences(ReportDraft draft, ScoreRole role, boolean project) {
        this.draft = draft;
        this.role = role;
        this.project = project;
    }

    void read(Passage passage) {
        var text = passage.match();
        var points = ScorePoint.of(text);
        if (!points.isEmpty()
                && (ScoreWords.isBulletin(text.text())
                        || !ScoreBulletin.items(text).isEmpty())) {
            return;
        }
        last = Last.NONE;
        points = project ? points : ScoreWords.beforeSummary(points, text.text());
        int before = draft.components.size();
        var lead = points.isEmpty() ? null : LEAD.matcher(text.text());
        if (lead != null && lead.lookingAt()) {
            ahead = new Ahead(lead.group("name"), Reading.absent(AbsenceReason.NOT_DISCLOSED), false);
            headed = false;
        }
        for (int at = 0; at < points.size(); at++) {
            if (isSumOfParts(points.get(at), before) || ahead == null && ScoreWords.isGiven(points.get(at))) {
                total(points.get(at), text, passage);
                continue;
            }
            read(points, at, text, passage);
            int parts = last == Last.TOTAL ? ListedParts.behind(points, at) : 0;
            for (int part = 1; part <= parts; part++) {
                listed(points.get(at + part), text, passage);
            }
            at += parts;
        }
        boolean heading = text.text().length() <= LONGEST_HEADING;
        headed = ahead != null && (heading || headed && points.isEmpty());
        if (!headed) {
            ahead = null;
        }
    }

    /** «……得18分，合计92.5分»: the parts told before it in the paragraph make just that. */
    private boolean isSumOfParts(ScorePoint point, int before) {
        if (!ScoreWords.isPlainSum(point)) {
            return false;
        }
        var parts = draft.components.subList(Math.min(before, draft.components.size()), draft.components.size());
        var sum = parts.stream()
                .flatMap(part -> part.score().toOptional().stream())
                .map(PrintedNumber::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() > 1 && sum.compareTo(point.number().value()) == 0;
    }

    private void read(List<ScorePoint> points, int at, MatchText text, Passage passage) {
        var point = points.get(at);
        var next = at + 1 < points.size() ? points.get(at + 1) : null;
        if (ScoreWords.isRule(point.clause())) {
            ahead = null;
            last = Last.NONE;
            return;
        }
        var before = point.outOf() == null ? ScoreWords.beforeWeight(point) : null;
        if (before != null) {
            weight(point, before, text, passage);
        } else if (isFullMarks(point, next)) {
            ahead = new Ahead("", weightOf(point, text, passage), true);
        } else if (ScoreWords.isScored(point) || isBehindBracket(point) || isWeighed(point, next)) {
            score(point, next, text, passage);
        } else if (next != null && ScoreWords.isBareScore(next)) {
            ahead = new Ahead(ScoreWords.clean(point.words()), weightOf(point, text, passage), point.isHundred());
        }
    }

    /** «总分100分，自评得分95分»: the hundred is what the total is out of. */
    private static boolean isFullMarks(ScorePoint point, @Nullable ScorePoint next) {
        return point.isHundred()
                && next != null
                && point.clause().matches(".*总分值?(为|是|:)?$")
                && !point.clause().matches(".*(自评|评价|得)总分.*")
                && next.before().contains(point.before())
                && (ScoreWords.isTotal(next) || ScoreWords.isBareScore(next));
    }

    /** «产出指标（30分）28分». */
    private boolean isBehindBracket(ScorePoint point) {
        return ahead != null && !headed && point.words().matches("\\):?");
    }

    /** «项目决策14分（满分15分）»: a name and its points, with what they are out of in brackets behind them. */
    private static boolean isWeighed(ScorePoint point, @Nullable ScorePoint next) {
        return next != null
                && weightBehind(point, next) != null
                && next.words().startsWith("(")
                && ScoreWords.isName(ScoreWords.clean(point.clause()));
    }

    private static Reading<PrintedNumber> weightOf(ScorePoint point, MatchText text, Passage passage) {
        return Reading.of(point.number(), passage.place(point.quote(text)));
    }

    private void weight(ScorePoint point, String before, MatchText text, Passage passage) {
        Reading<PrintedNumber> weight = weightOf(point, text, passage);
        if (!ScoreWords.isBehind(before)) {
            ahead = new Ahead(ScoreWords.clean(ScoreWords.behindColon(before)), weight, point.isHundred());
            headed = false;
            return;
        }
        if (last == Last.PART) {
            var part = draft.components.removeLast();
            draft.components.add(new ComponentScore(part.name(), part.score(), weight, part.source()));
        } else if (last == Last.TOTAL) {
            var total = draft.scores.removeLast();
            draft.scores.add(
                    new ScoreStatement(total.role(), total.score(), point.number(), total.grade(), total.source()));
        }
        last = Last.NONE;
    }

    private void score(ScorePoint point, @Nullable ScorePoint next, MatchText text, Passage passage) {
        var weight = weightBehind(point, next);
        boolean full = weight != null && weight.isHundred() || ahead != null && ahead.hundred();
        boolean weighed = weight != null || point.outOf() != null || ahead != null && !headed;
        if (!full && isPart(point, weighed)) {
            part(point, weighed, text, passage);
        } else if (ScoreWords.isTotal(point) || (full && !ScoreWords.namesPart(point)) || ScoreWords.isPlain(point)) {
            total(point, text, passage);
        } else {
            part(point, weighed, text, passage);
        }
    }

    private static @Nullable ScorePoint weightBehind(ScorePoint point, @Nullable ScorePoint next) {
        if (next == null || next.start() - next.words().length() != point.end()) {
            return null;
        }
        var before = ScoreWords.beforeWeight(next);
        return before != null && ScoreWords.isBehind(before) ? next : null;
    }

    private boolean isPart(ScorePoint point, boolean weighed) {
        if (ScoreWords.isSum(point) && (ahead == null || headed)) {
            return false;
        }
        return weighed || ScoreWords.tellsParts(point) || ScoreWords.namesPart(point);
    }

    private void total(ScorePoint point, MatchText text, Passage passage) {
        var outOf = point.outOf();
        if (outOf == null && ahead != null && ahead.hundred()) {
            outOf = ahead.weight().toOptional().orElse(null);
        }
        ahead = null;
        last = Last.TOTAL;
        var behind = PairedParts.behind(point, text);
        for (var part : behind.isEmpty() ? PairedParts.before(point, text) : behind) {
            var place = passage.place(part.quote());
            Reading<PrintedNumber> weight = part.weight() == null
                    ? Reading.absent(AbsenceReason.NOT_DISCLOSED)
                    : Reading.of(part.weight(), place);
            if (!isKnown(part.name(), part.score(), weight)) {
                draft.components.add(new ComponentScore(part.name(), Reading.of(part.score(), place), weight, place));
            }
        }
        draft.scores.add(new ScoreStatement(
                role(point), point.number(), outOf, ScoreWords.grade(point), passage.place(point.quote(text))));
    }

    private ScoreRole role(ScorePoint point) {
        if (point.clause().contains("自评")) {
            return ScoreRole.NARRATIVE;
        }
        return ScoreWords.isOthers(point.clause()) ? ScoreRole.VERIFIED : role;
    }

    private void part(ScorePoint point, boolean weighed, MatchText text, Passage passage) {
        var name = name(point);
        var place = passage.place(point.quote(text));
        var weight = weight(point, text, passage);
        boolean told = weighed
                || headed
                || ScoreWords.tellsParts(point)
                || point.clause().contains("得分")
                || ScoreWords.rated(point) != null;
        ahead = null;
        headed = false;
        last = Last.NONE;
        if (!told || !ScoreWords.isName(name)) {
            return;
        }
        if (!isKnown(name, point.number(), weight)) {
            draft.components.add(new ComponentScore(name, Reading.of(point.number(), place), weight, place));
            last = Last.PART;
        }
    }

    private void listed(ScorePoint point, MatchText text, Passage passage) {
        var name = ScoreWords.clean(point.clause());
        var place = passage.place(point.quote(text));
        Reading<PrintedNumber> weight = Reading.absent(AbsenceReason.NOT_DISCLOSED);
        if (!isKnown(name, point.number(), weight)) {
            draft.components.add(new ComponentScore(name, Reading.of(point.number(), place), weight, place));
        }
    }

    private Reading<PrintedNumber> weight(ScorePoint point, MatchText text, Passage passage) {
        if (point.outOf() != null) {
            return Reading.of(point.outOf(), passage.place(point.quote(text)));
        }
        return ahead == null || !fits(ahead, headed, point)
                ? Reading.absent(AbsenceReason.NOT_DISCLOSED)
                : ahead.weight();
    }

    /** A score that names another part than the weight before it leaves that weight alone. */
    private static boolean fits(Ahead ahead, boolean headed, ScorePoint point) {
        var own = ScoreWords.ownName(point);
        return !ScoreWords.isName(own)
                || !headed && !ScoreWords.isName(ahead.name())
                || ahead.name().startsWith(own.substring(0, 2))
                || ahead.name().contains(own);
    }

    private String name(ScorePoint point) {
        var own = ScoreWords.ownName(point);
        if (ScoreWords.isName(own)) {
            return own;
        }
        if (ahead != null && !ahead.name().isEmpty()) {
            return ahead.name();
        }
        return ScoreWords.isThat(own)
                ? ""
                : Objects.requireNonNullElseGet(ScoreWords.rated(point), () -> ScoreWords.clean(point.words()));
    }

    /** A part that was told before gets the weight that only the second telling has. */
    private boolean isKnown(String name, PrintedNumber score, Reading<PrintedNumber> weight) {
        for (int at = 0; at < draft.components.size(); at++) {
            var known = draft.components.get(at);
            boolean same = known.name().equals(name)
                    && known.score()
                            .map(value -> value.value().compareTo(score.value()) == 0)
                            .orElse(false);
            if (same && !known.weight().isRead() && weight.isRead()) {
                draft.components.set(at, new ComponentScore(name, known.score(), weight, known.source()));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
