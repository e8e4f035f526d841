package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A sentence that lists departments or projects with their scores (通报): «水务局自评96.5分，复核88.2分，等级良；教育局自评98分，
 * 复核92.4分». Each is a report of its own; one alone is no list.
 */
final class ScoreBulletin {

    /** What a sentence says of one department or project; absent is what it leaves out. */
    record Item(
            String name,
            @Nullable PrintedNumber self,
            @Nullable PrintedNumber verified,
            @Nullable String grade,
            String quote) {}

    private static final String NAME =
            "(?<name>[\\p{IsHan}()]{1,30}?(?:局|委|办|厅|院|会|处|站|所|队|校|馆|中心|镇|乡|街道|公司|学校|大学|项目|工程|资金|经费|补助|补贴))";
    private static final String POINTS = "(?:得分|评分|得|分)*(?:为|是|:)?(?<%s>\\d{1,3}(?:\\.\\d{1,4})?)分";
    private static final String OTHERS = "(?:区|县|市)?(?:财政局?|第三方(?:机构)?|专家)?(?:重点)?(?:复核|核查|评价|审定|抽查|再评价|复评)";
    private static final String GRADE =
            "(?:[,、(;]?(?:(?:复核|评价|评定|绩效)?(?:等级|等次|结果|评级)|评为|定为)(?:为|是|:)?(?<grade>优秀?|良好?|中等?|差|合格|不合格|一般))?";
    private static final ScreenedPattern BOTH =
            ScreenedPattern.of("(?<=^|[:,;。、])" + NAME + "(?:\\d{4}年度?)?(?:部门整体支出|项目)?(?:绩效)?自评"
                    + POINTS.formatted("self") + "[,、(]" + OTHERS + POINTS.formatted("verified") + GRADE);
    private static final int FEWEST = 2;

    private ScoreBulletin() {}

    /** The items of a list; none where fewer than two are told. */
    static List<Item> items(MatchText text) {
        var items = new ArrayList<Item>();
        var matcher = BOTH.matcher(text.text());
        while (matcher.find()) {
            items.add(new Item(
                    matcher.group("name"),
                    number(text, matcher.start("self"), matcher.end("self")),
                    number(text, matcher.start("verified"), matcher.end("verified")),
                    matcher.group("grade"),
                    text.quote(matcher.start(), matcher.end())));
        }
        return items.size() < FEWEST ? List.of() : items;
    }

    private static PrintedNumber number(MatchText text, int start, int end) {
        return Numbers.printed(text.quote(start, end), text.text().substring(start, end), false);
    }

    /** The report of an item: of the department it names, else of the project. */
    static Report report(Item item, Passage passage, IdentityReader whole) {
        var place = passage.place(item.quote());
        var named = Organisations.inField(item.name());
        var department = named.map(Organisations.Named::name).orElse(null);
        var who = whole.ofRow(
                ReportKind.VERIFICATION,
                department,
                department == null ? null : place,
                department == null ? item.name() : null);
        var scores = new ArrayList<ScoreStatement>();
        if (item.self() != null) {
            scores.add(new ScoreStatement(ScoreRole.NARRATIVE, item.self(), null, null, place));
        }
        if (item.verified() != null) {
            scores.add(new ScoreStatement(ScoreRole.VERIFIED, item.verified(), null, item.grade(), place));
        }
        return new Report(who, null, scores, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
