package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** What the words before points say about them (分数前的词): a total, a part's score, a weight, or nothing of these. */
final class ScoreWords {

    private static final String VERBS = "(?:自评|再评价|评价|评审|复核|核查|审定|核定|抽查|实际|最终|综合|财政)*"
            + "(?:总得分|总评分|总分|得分|评分|自评分|得|自评|核定|审定|复核|核查|得出结果)(?:结果|值|数)?(?:\\(分\\))?(?:为|是|:|共|\\|)?";
    private static final ScreenedPattern SCORED = ScreenedPattern.of("^(?<name>.*?)(?<verb>" + VERBS + ")$");
    private static final ScreenedPattern WEIGHT = ScreenedPattern.of(
            "^(?<name>.*?)[,(:]?(?:该项|本项|此项|其)?" + "(?:满分|共|总分值|分值|权重|标准分值?|应得分?|基准分|(?<=\\()总分)(?:值)?(?:为|是|:|共)?$");
    private static final ScreenedPattern BEHIND = ScreenedPattern.of("[/,(、:]*(?:该项|本项|此项|其|该指标)?[/,(]*");
    private static final ScreenedPattern PLAIN_TOTAL = ScreenedPattern.of(
            "(自评总得?分|自评得分|评价分|综合评分|综合得分|核查得分|复核得分|(核定|审定)(得|评)?分|评价得分|自评分|评价总分|^得分|^(自评)?总分|^[我本该](项目|单位|部门|局|委|办|厅|院|中心|街道|镇|乡|馆|站|校)?(\\d{4}年度?)?(部门)?(整体支出)?(绩效)?得分)(\\(分\\)|\\(百分制\\))?[:为|]?$");
    private static final ScreenedPattern TOTAL =
            ScreenedPattern.of("(总得?分|(整体|综合|本次|绩效|自评|核查|复核|评价|财政)\\S{0,24}(得分|评分|得出结果|自评分|总分|自评|得))(结果)?(为|是|:)?$");
    private static final ScreenedPattern SUM = ScreenedPattern.of("总得?分|综合(得|评)分|合计");
    private static final ScreenedPattern GIVEN = ScreenedPattern.of(
            "[)、。;]*[较比]?(?:[该此](?:局|委|办|厅|院|中心|单位|部门|项目|校|馆|所|镇|乡))?(自评|再评价|核查|复核|审定|核定|财政复核)(为|是|:)?");
    private static final BigDecimal LEAST_TOTAL = new BigDecimal("60");
    private static final ScreenedPattern PLAIN_SUM =
            ScreenedPattern.of("[)、。;]*(以上)?(各项|五项|四项|三项)?(指标)?(得分)?(合计|共计|总计|累计)(得分?)?(为|是|:)?");
    private static final ScreenedPattern NOT_A_TOTAL = ScreenedPattern.of("[该本此]项(?!目)|平均|均分|折算|指标得分|单项|最高|最低|满分");
    private static final ScreenedPattern PART =
            ScreenedPattern.of("(情况|指标|率|效益|效能|效率|成本|管理|决策|产出|投入|过程|效果|满意度?|持续性?|影响|质量|数量|时效|执行|方面)$");
    private static final ScreenedPattern WHOLE =
            ScreenedPattern.of("整体|综合|本次|我[局委办厅院部会单]|本[局委办厅院部会单]|绩效(自评|评价|目标自评)?$|单位$|部门$|项目$|支出$|年度$|资金$");
    private static final ScreenedPattern NOT_SCORED =
            ScreenedPattern.of("每|否则|酌情|不得|的,?得$|[扣加减](?:减|除|了|掉|去)?分?(?:值)?(?:为|是|:)?$");
    private static final ScreenedPattern PARTS = ScreenedPattern.of("其中|各部分|各项|分项|分别");
    private static final ScreenedPattern NOT_A_NAME = ScreenedPattern.of(
            "该项|本项|此项|平均|折算|根据|标准|单位|\\d|督查|我局|分别|如下|各部分|各项|因此|按照|最终|综上|经|合计|总体|[局委办厅院镇乡]$|(中心|街道|公司|学校)$|^(指标|自评|实际|完成|达标|基本|全部|共|得分|评价)$");
    private static final ScreenedPattern NAME_END = ScreenedPattern.of(
            "指标(?=[^\\p{IsHan}]|全部|基本|达|完成|已|未|均|$)|方面|部分(?=$|[^\\p{IsHan}])|达到|达成|(?<!绩效目标)完成(?!情况|率|度)|基本|全部|自评|得分|:|,|\\(");
    private static final ScreenedPattern LEAD = ScreenedPattern.of(
            "^[我本](?:局|委|办|厅|院|部|会|署|处|中心|馆|站|校|所|镇|乡|街道|单位|部门)(?=\\p{IsHan}{2})|^(?:.*(?:其中|分别是|分别为|各部分得分(?:为|是)?|如下)[:,]?)|^[()\\[\\],;。、:/*]+|^一级指标|^(?:\\d{1,2}[.、]|[一二三四五六七八九十]{1,2}[、.]|\\(?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})\\)|[①-⑳])|^(?:一|二|三|四|五|六|七|八)是");
    private static final ScreenedPattern OTHERS =
            ScreenedPattern.of("复核|核查|核定|审定|抽查|再评价|第三方|专家|财政(?:部门|局)?(?:重点)?(?:评价|评审|复审)");
    private static final ScreenedPattern RATED =
            ScreenedPattern.of("(?:^|[,;。:])(?<name>\\p{IsHan}{2,12}率)(?:为|达到?|是|:)?\\d[\\d.]*%[,、(][^,;。]*$");
    private static final ScreenedPattern THAT = ScreenedPattern.of("(?:该|本|此)(?:项|部分)(?:指标)?$");
    private static final String ORGANISATION = "\\p{IsHan}+(?:局|委|办|厅|院|中心|镇|乡|街道|公司|学校|委员会|办公室)";
    private static final ScreenedPattern BULLETIN =
            ScreenedPattern.of(ORGANISATION + "(?:的?(?:自评|评价|综合)?得分?|\\()(?:为|是|:)?\\d[\\d.]*分");
    private static final String GRADES = "(?<grade>优秀|优|良好|良|中|差|不合格|合格)";
    private static final ScreenedPattern GRADE =
            ScreenedPattern.of("(自评结果|评定等级|评价结果|等级|等次|结论|评级|级别|档次)(评定)?(为|是|属|:)*" + GRADES
                    + "|^[分)]?[,(、]*(?:评定|综合评价|结果|绩效)?(?:为|属于?|达到|评为|定为|评定为|是)?" + GRADES.replace("grade", "plain")
                    + "(?:等次|等级|档次?|级)?(?=[,。;)]|$)");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 14;

    private ScoreWords() {}

    /** The points before a summary of another's evaluation (自评综述). */
    static List<ScorePoint> beforeSummary(List<ScorePoint> points, String text) {
        int summary = ProjectSummary.start(text);
        return summary < 0
                ? points
                : points.stream().filter(point -> point.start() < summary).toList();
    }

    static boolean isPlainTotal(String clause) {
        return PLAIN_TOTAL.isIn(clause);
    }

    /** «该项得分8分» is the score of what a heading names. */
    static boolean isThat(String name) {
        return THAT.isIn(name);
    }

    /** Points that a rule deals out or takes away are no score. */
    static boolean isRule(String clause) {
        return NOT_SCORED.isIn(clause);
    }

    static boolean isScored(ScorePoint point) {
        boolean pair = point.outOf() != null && !point.bare() && isName(withoutLead(point.clause()));
        return pair || SCORED.isWhole(point.clause());
    }

    /** The words in front of a weight: empty behind the score it belongs to; absent where the points are no weight. */
    static @Nullable String beforeWeight(ScorePoint point) {
        Matcher match = WEIGHT.matcher(point.words());
        if (match.matches()) {
            return match.group("name");
        }
        boolean bracketed = point.words().endsWith("(")
                && (point.after().startsWith(")") || point.after().matches("[*×xX].*"));
        if (bracketed) {
            return point.words().substring(0, point.words().length() - 1);
        }
        return point.words().equals("/") ? "" : null;
    }

    static boolean isBehind(String beforeWeight) {
        return BEHIND.isWhole(beforeWeight);
    }

    /** «得15分» and nothing else: the score of what stands before. */
    static boolean isBareScore(ScorePoint point) {
        return isBareScore(point.words());
    }

    private static boolean isBareScore(String words) {
        int at = 0;
        while (at < words.length() && ",:()、".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        var match = SCORED.matcher(words.substring(at));
        return match.matches() && match.group("name").isEmpty();
    }

    static boolean isTotal(ScorePoint point) {
        return TOTAL.isIn(point.clause()) && !NOT_A_TOTAL.isIn(point.clause());
    }

    static boolean isSum(ScorePoint point) {
        return SUM.isIn(point.clause());
    }

    /** «自评98.5分，核查89.27分»: who gave a total, and nothing else in its clause. */
    static boolean isGiven(ScorePoint point) {
        boolean aside = point.before().lastIndexOf('(') > point.before().lastIndexOf(')');
        return !aside
                && !point.bare()
                && point.number().value().compareTo(LEAST_TOTAL) > 0
                && GIVEN.isWhole(point.clause());
    }

    /** «合计92.5分» with nothing else in its clause. */
    static boolean isPlainSum(ScorePoint point) {
        return PLAIN_SUM.isWhole(point.clause());
    }

    /** «预算执行情况自评得分» names a part; «部门整体绩效自评得分» does not. */
    static boolean namesPart(ScorePoint point) {
        var own = ownName(point);
        return own.length() >= SHORTEST_NAME && own.length() <= LONGEST_NAME && PART.isIn(own) && !WHOLE.isIn(own);
    }

    /** Whether the sentence has said that what follows are the parts. */
    static boolean tellsParts(ScorePoint point) {
        return PARTS.isIn(point.before());
    }

    static boolean isOthers(String words) {
        return OTHERS.isIn(words);
    }

    /** «扣分情况：投入指标满分20分»: the part's name stands behind the heading. */
    static String behindColon(String words) {
        return words.substring(words.lastIndexOf(':', words.length() - 2) + 1);
    }

    /** A clause that says no more than that it gives the total. */
    static boolean isPlain(ScorePoint point) {
        boolean lone = point.clause().startsWith("得分");
        boolean best = point.isHundred() && point.clause().startsWith("总分");
        return isPlainTotal(point.clause())
                && !best
                && !namesPart(point)
                && (!lone || point.bare() && grade(point) != null);
    }

    /** Whether a text lists the scores of several organisations, none of them the report's own. */
    static boolean isBulletin(String text) {
        return BULLETIN.matcher(text).results().limit(2).count() > 1;
    }

    static String ownName(ScorePoint point) {
        var match = SCORED.matcher(point.clause());
        return withoutLead(match.matches() ? match.group("name") : point.outOf() == null ? "" : point.clause());
    }

    /** «预算执行率95.7%,得9.57分»: the rate told right before a bare score is what was scored. */
    static @Nullable String rated(ScorePoint point) {
        var match = RATED.matcher(point.words());
        return match.find() && isBareScore(point.clause()) ? withoutLead(match.group("name")) : null;
    }

    /** The words that name a part: up to 指标, 达到, 完成 and the like, without 其中 and 一级指标 before them. */
    static String clean(String words) {
        var text = withoutLead(words);
        var end = NAME_END.matcher(text);
        while (end.find()) {
            if (end.start() > 0) {
                boolean keeps = isPartOfName(text, end.start(), end.end());
                return text.substring(0, keeps ? end.end() : end.start());
            }
        }
        return text;
    }

    /** «履职效能指标全部完成» is about 履职效能, but 产出指标 and 投入管理指标： are names. */
    private static boolean isPartOfName(String text, int start, int end) {
        boolean last = end == text.length() || text.charAt(end) == ':';
        return text.startsWith("部分", start) || text.startsWith("指标", start) && (last || start <= SHORTEST_NAME);
    }

    private static String withoutLead(String words) {
        var text = words;
        for (int length = -1; length != text.length(); ) {
            length = text.length();
            text = LEAD.withoutFirst(text);
        }
        return text.replaceFirst("[,:()、的]+$", "");
    }

    static boolean isName(@Nullable String name) {
        return name != null
                && name.length() >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && !NOT_A_NAME.isIn(name);
    }

    static @Nullable String grade(ScorePoint point) {
        var match = GRADE.matcher(point.after());
        if (!match.find()) {
            return null;
        }
        return match.group("grade") == null ? match.group("plain") : match.group("grade");
    }
}
