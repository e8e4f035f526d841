package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;

/** Totals and parts of the score in running text (正文得分): 自评得分为97分，其中：……得分35分（共35分）. */
final class ScoreSentences {

    private static final Pattern TOTAL =
            Pattern.compile("(总得?分|(整体|综合|本次|绩效|自评|核查|复核|评价)\\S{0,24}(得分|评分|得出结果|自评分|总分))(结果)?(为|是|:)?$");
    private static final Pattern PLAIN_TOTAL = Pattern.compile(
            "(自评总得?分|自评得分|综合评分|核查得分|复核得分|自评分)(\\(分\\))?[:为]?(?<score>\\d+(?:\\.\\d+)?)(?![\\d.%*×]|分值)");
    private static final Pattern SCORED = Pattern.compile("(?<name>\\S*?)(自评|评价)?(总)?得分(为|是|:)?$");
    private static final Pattern WEIGHT = Pattern.compile("(共|满分|总分值|分值|权重)(为|是|:)?$");
    private static final Pattern NAME_END =
            Pattern.compile("指标(?=[^\\p{IsHan}]|全部|基本|达|完成|$)|达到|达成|完成|基本|全部|自评|得分|:|,");
    private static final Pattern NOT_A_TOTAL = Pattern.compile("该项|本项|平均|折算");
    private static final Pattern NOT_A_NAME = Pattern.compile("该项|本项|平均|折算|根据|标准|单位|\\d|督查|我局|我单位");
    private static final Pattern GRADE =
            Pattern.compile("(自评结果|评定等级|评价结果|等级|结论|评级)(为|是|:)?(?<grade>优秀?|良好?|中|差|合格|不合格)");
    private static final int GRADE_DISTANCE = 24;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final ReportDraft draft;
    private final ScoreRole role;
    private @Nullable Reading<PrintedNumber> weightAhead;
    private @Nullable String nameAhead;
    /** The total has been told and its parts follow (其中). */
    private boolean amongParts;

    private boolean behindTotal;

    ScoreSentences(ReportDraft draft, ScoreRole role) {
        this.draft = draft;
        this.role = role;
    }

    void read(Passage passage) {
        var text = MatchText.of(passage.text());
        boolean total = false;
        int from = 0;
        weightAhead = null;
        nameAhead = null;
        amongParts = false;
        behindTotal = false;
        for (var mention : MentionScanner.scan(text)) {
            if (mention.unit().dimension() != Dimension.POINTS) {
                continue;
            }
            var words = words(text.text().substring(from, mention.start()));
            int start = Math.max(from, mention.start() - words.length() + leadingMarks(words));
            var place = passage.place(text.quote(start, mention.end()));
            amongParts |= total && words.contains("其中");
            total |= read(mention, words, place, text);
            from = mention.end();
        }
        if (!total) {
            readPlainTotal(text, passage);
        }
    }

    private boolean read(Mention mention, String words, SourceRef place, MatchText text) {
        var clause = words.substring(Math.max(words.lastIndexOf(','), words.lastIndexOf(':')) + 1);
        boolean bracketed = clause.matches("\\S{2,14}\\(") && text.text().startsWith(")", mention.end());
        if (WEIGHT.matcher(clause).find() || (bracketed && !clause.contains("总") && isPartOfHundred(mention))) {
            weight(mention, words.replaceFirst("(分值|权重)?\\($", ""), place);
            return false;
        }
        boolean part = amongParts && !clause.contains("总");
        if (weightAhead == null && !part && isTotal(clause)) {
            draft.scores.add(
                    new ScoreStatement(role(clause), mention.number(), null, grade(text, mention.end()), place));
            behindTotal = true;
            return true;
        }
        if (SCORED.matcher(clause).find()) {
            behindTotal = false;
            component(mention, clause, words, place);
        }
        return false;
    }

    private static boolean isPartOfHundred(Mention mention) {
        return mention.number().value().compareTo(HUNDRED) < 0;
    }

    /** A verification also tells what the department gave itself. */
    private ScoreRole role(String clause) {
        return role == ScoreRole.VERIFIED && clause.contains("自评") ? ScoreRole.NARRATIVE : role;
    }

    private static boolean isTotal(String clause) {
        return TOTAL.matcher(clause).find()
                && !isComponent(clause)
                && !NOT_A_TOTAL.matcher(clause).find();
    }

    /** «预算执行情况自评得分» names a part; «部门整体绩效自评得分» does not. */
    private static boolean isComponent(String clause) {
        var match = SCORED.matcher(clause);
        if (!match.find() || clause.contains("总")) {
            return false;
        }
        var name = match.group("name");
        return name.matches("\\S{2,12}(情况|指标|率|效益|效能|效率|成本)$") && !name.contains("整体");
    }

    private void component(Mention mention, String clause, String words, SourceRef place) {
        var name = name(clause, words);
        var weight = weightAhead == null ? Reading.<PrintedNumber>absent(AbsenceReason.NOT_DISCLOSED) : weightAhead;
        weightAhead = null;
        nameAhead = null;
        if (name == null || isKnown(name, mention.number())) {
            return;
        }
        draft.components.add(new ComponentScore(name, Reading.of(mention.number(), place), weight, place));
    }

    private boolean isKnown(String name, PrintedNumber score) {
        return draft.components.stream()
                .anyMatch(known -> known.name().equals(name)
                        && known.score()
                                .map(value -> value.value().compareTo(score.value()) == 0)
                                .orElse(false));
    }

    private void weight(Mention mention, String words, SourceRef place) {
        Reading<PrintedNumber> weight = Reading.of(mention.number(), place);
        boolean behind = words.strip().matches("[,(]?([该本此]项)?(共|满分|总分值|分值|权重)(为|是|:)?");
        if (behind && behindTotal) {
            return;
        }
        if (behind && !draft.components.isEmpty()) {
            var last = draft.components.removeLast();
            draft.components.add(new ComponentScore(last.name(), last.score(), weight, last.source()));
        } else {
            weightAhead = weight;
            nameAhead = clean(words);
        }
    }

    private @Nullable String name(String clause, String words) {
        var match = SCORED.matcher(clause);
        var own = match.find() ? match.group("name") : "";
        var name = own.isEmpty() ? (nameAhead == null ? clean(words) : nameAhead) : withoutLead(own);
        boolean fit = name != null
                && name.length() >= 2
                && name.length() <= 14
                && !NOT_A_NAME.matcher(name).find();
        return fit ? name : null;
    }

    /** The words that name a part: up to 指标, 达到, 完成 and the like, without 其中 and 一级指标 before them. */
    private static @Nullable String clean(String words) {
        var text = withoutLead(words);
        var end = NAME_END.matcher(text);
        if (!end.find() || end.start() == 0) {
            return text.isEmpty() ? null : text;
        }
        boolean keeps = end.group().equals("指标") && text.startsWith("指标:", end.start());
        return text.substring(0, keeps ? end.end() : end.start());
    }

    private static String withoutLead(String words) {
        return words.replaceFirst("^.*其中[:,]?", "")
                .replaceFirst("^[()\\[\\],;。、]+", "")
                .replaceFirst("^一级指标", "");
    }

    private static int leadingMarks(String words) {
        int at = 0;
        while (at < words.length() && "()[],;。、:".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The words since the last stop or semicolon. */
    private static String words(String text) {
        return text.substring(Math.max(text.lastIndexOf(';'), text.lastIndexOf('。')) + 1);
    }

    private static @Nullable String grade(MatchText text, int end) {
        var after = text.text().substring(end, Math.min(text.text().length(), end + GRADE_DISTANCE));
        var match = GRADE.matcher(after);
        return match.find() ? match.group("grade") : null;
    }

    /** «自评总分：95» without 分 behind it. */
    private void readPlainTotal(MatchText text, Passage passage) {
        var match = PLAIN_TOTAL.matcher(text.text());
        if (match.find()) {
            var quote = text.quote(match.start(), match.end());
            var score = Numbers.printed(match.group("score"), match.group("score"), false);
            draft.scores.add(new ScoreStatement(role, score, null, grade(text, match.end()), passage.place(quote)));
        }
    }
}
