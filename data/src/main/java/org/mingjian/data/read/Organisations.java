package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** Tells names of public bodies from other words (单位名称的字样). Works on text made ready for matching. */
final class Organisations {

    /** A body's name in a text, from one position to another. */
    record Named(String name, int start, int end) {}

    private static final String ENDING =
            "(?:局|委员会|办公室|人民政府|政府|管委会|中心|厅|医院|卫生院|学院|学校|中学|小学|大学|幼儿园|支队|大队|总队|图书馆|博物馆|文化馆|研究院|研究所|研究室|联合会|总工会|妇联|残联|文联|社科联|侨联|工商联|团委|监狱|戒毒所|法院|检察院|党校|总站|协会|学会|供销社|联合社|管理处|政协|人大|纪委|监委|政法委|宣传部|组织部|统战部|武装部|编办|镇|乡|街道|街道办|队|站|所|馆|委|部|院|会|处|办|场)";
    private static final String FOLLOWER =
            "(?=部门|单位|整体|项目|专项|绩效|预算|决算|支出|财政|三公|中央|转移支付|关于|机关|汇总|本级|本部|自评|评价|年度|是(?!否)|位于|成立于|属于|为(?:全额|独立|一级|正[科处股]|副[科处]|公益)|[\\d(:,。;|]|$)";
    private static final Pattern TITLE =
            Pattern.compile("(?<name>\\p{IsHan}[\\p{IsHan}、]{0,35}?" + ENDING + ")" + FOLLOWER);
    private static final Pattern WHOLE = Pattern.compile("(?<name>[\\p{IsHan}()、·]{2,40}?" + ENDING
            + ")(?:\\(?(?:汇总|本级|机关|本部|公章|盖章|章|万元|元)\\)?)*(?:\\d{4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?)?");
    private static final Pattern PLACED = Pattern.compile(
            "(?<name>(\\p{IsHan}{1,9}(省|市|区|县|旗|州|盟)){1,3}\\p{IsHan}{1,14}?(局|委员会|人民政府|办公室|中心|中学|小学|学校|医院|图书馆|检察院|人民法院|妇联|总工会|大队|支队|部))");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])?(?:附[件表]\\d*[:.、]?)?(?:\\d{4}(?:-\\d{4})?年?(?:度)?)?(?:关于)?(?:\\d{4}年?(?:度)?)?");
    private static final ScreenedPattern SENTENCE = ScreenedPattern.of(
            "^关键词|发[布文]机[构关]|责任部门|根据|按照|为了|为深|为全|为加|为进|为切|要求|通知|落实|贯彻|现将|我局|我单位|我委|我镇|我乡|本部门|本单位|各部门|各单位|各级|各乡|各镇|各县|各街|各村|各相|有关|以下|下列|负责|加强|组织实施|的|不|目录|概况|第.部分|^部门|^预算|^单位|^项目|^财政|^整体|^所属|^下属|^其他|^合计|说明|资金|经费|收入|支出");
    private static final ScreenedPattern NO_BODY =
            ScreenedPattern.of("(?:公司|事务所|合作社|集团|企业|专家组|评价组|工作组|小组|项目部|基地|^国务院)$");
    /** Parts of a body that are none themselves. */
    private static final ScreenedPattern SECTION = ScreenedPattern.of("(?:办公室|财务部|综合部|业务部|机关服务中心)");

    private static final ScreenedPattern SEVERAL = ScreenedPattern.of("(?:局|委员会|中心|政府|办公室)、");

    private static final Pattern CODE = Pattern.compile("^(?:[(\\[]?[\\dA-Za-z]{3,}[)\\]]?\\s*[-—_:.]*|[\\d-]+)");
    private static final ScreenedPattern SELF = ScreenedPattern.of("^(?:本|我|该|贵)(?:局|单位|部门|委|办|中心|院|校|镇|乡|县|区|市|级)");
    /** Words that stand before a body's own name and say nothing of its place. */
    private static final ScreenedPattern PARTY =
            ScreenedPattern.of("^(?:中共|中国共产党|共青团|中国共产主义青年团|政协|中国人民政治协商会议|国家税务总局|国家统计局|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)");

    /** A cell of a megabyte is no place to look for a name. */
    private static final int LONGEST_TEXT = 20_000;

    private Organisations() {}

    /** The body a title begins with, after its attachment number, its year and 关于. */
    static Optional<Named> atStart(String line) {
        var leading = LEADING.matcher(line);
        int from = leading.find() ? leading.end() : 0;
        var match = TITLE.matcher(line).region(from, line.length());
        if (match.lookingAt() && isBody(match.group("name"))) {
            return Optional.of(new Named(match.group("name"), match.start("name"), match.end("name")));
        }
        var placed = PLACED.matcher(line).region(from, line.length());
        if (placed.lookingAt() && isBody(placed.group("name")) && hasPlace(placed.group("name"))) {
            return Optional.of(new Named(placed.group("name"), placed.start("name"), placed.end("name")));
        }
        return Optional.empty();
    }

    /** The body a field holds, without its budget code and without 汇总 or 本级; absent where it holds something else. */
    static Optional<Named> inField(String value) {
        var code = CODE.matcher(value);
        int from = code.find() ? code.end() : 0;
        var match = WHOLE.matcher(value).region(from, value.length());
        if (match.matches() && isBody(match.group("name")) && !SEVERAL.isIn(match.group("name"))) {
            return Optional.of(new Named(match.group("name"), match.start("name"), match.end("name")));
        }
        return Optional.empty();
    }

    /** Bodies named with their place, in the order of the text. */
    static List<Named> withPlace(String text) {
        var found = new ArrayList<Named>();
        if (text.length() > LONGEST_TEXT) {
            return found;
        }
        var match = PLACED.matcher(text);
        int at = 0;
        while (at < text.length() && match.find(at)) {
            var named = trimmed(match.group("name"), match.start("name"));
            if (named != null) {
                found.add(named);
            }
            at = match.end("name");
        }
        return found;
    }

    /** The longest end of the words that begins with a known place: 根据某某市财政局 is 某某市财政局. */
    private static @Nullable Named trimmed(String words, int start) {
        for (int cut = 0; cut + 4 <= words.length(); cut++) {
            var name = words.substring(cut);
            var prefix = Gazetteer.instance().prefix(name);
            if (prefix.length() > 0 && prefix.length() < name.length()) {
                return isBody(name) ? new Named(name, start + cut, start + words.length()) : null;
            }
        }
        return null;
    }

    static boolean isBody(String name) {
        return name.length() >= 3
                && !SENTENCE.isIn(name)
                && !NO_BODY.isIn(name)
                && !SELF.isIn(name)
                && !SECTION.isWhole(name);
    }

    static boolean hasPlace(String name) {
        return Gazetteer.instance().prefix(withoutParty(name)).length() > 0;
    }

    static String withoutParty(String name) {
        return PARTY.withoutFirst(name);
    }
}
