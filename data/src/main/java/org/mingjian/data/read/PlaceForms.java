package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The ways a place's name is printed (地名写法): 红河哈尼族彝族自治州 is 红河州, 湖南省 before a city is 湖南. */
final class PlaceForms {

    private static final ScreenedPattern AUTONOMOUS = ScreenedPattern.of(
            "(?<stem>\\p{IsHan}{2,}?)(?:(?:土家|布依|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|维吾尔|朝鲜|蒙古|塔吉克|保安|裕固|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|独龙|普米|鄂温克|鄂伦春|各)族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)+自治(?<unit>[州县旗])");
    private static final Pattern REGION = Pattern.compile("(?<stem>内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区");
    private static final Pattern PLAIN = Pattern.compile("(?<stem>\\p{IsHan}{2,})(?:省|市|地区|盟)");

    private PlaceForms() {}

    /** The full name and the short one that keeps its 州, 县 or 旗. */
    static List<String> of(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        var forms = new ArrayList<String>();
        forms.add(name);
        var match = AUTONOMOUS.matcher(name);
        if (match.matches()) {
            forms.add(match.group("stem") + match.group("unit"));
            forms.add(match.group("stem") + "自治" + match.group("unit"));
        }
        return forms;
    }

    /** With the name alone, which stands for a place only before a smaller one. */
    static List<String> withBareName(@Nullable String name) {
        var forms = new ArrayList<String>(of(name));
        if (name != null) {
            for (var pattern : List.of(REGION, PLAIN)) {
                var match = pattern.matcher(name);
                if (match.matches()) {
                    forms.add(match.group("stem"));
                }
            }
        }
        return forms;
    }

    static boolean isBare(String printed, String full) {
        return !of(full).contains(printed) && !REGION.matcher(full).matches();
    }
}
