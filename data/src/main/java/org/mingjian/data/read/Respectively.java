package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.data.text.ScreenedPattern;

/** Several names and then as many numbers (分别为): each number gets its own name. */
final class Respectively {

    private static final ScreenedPattern NAMES = ScreenedPattern.of(
            "(?<names>[\\p{IsHan}()]+([、和及与][\\p{IsHan}()]+)+?)(支出|决算|预算|数|金额)*分别(支出|完成)?(为|是|达到?)?$");
    private static final Pattern AND = Pattern.compile("、|(?<!(购置))[和及与](?!结余)");

    private Respectively() {}

    static List<Mention> of(List<Mention> mentions) {
        var named = new ArrayList<Mention>();
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            var match = NAMES.matcher(mention.label());
            var names = match.find() ? AND.split(match.group("names")) : new String[0];
            if (names.length < 2 || at + names.length > mentions.size()) {
                named.add(mention);
                continue;
            }
            named.add(mention.labelled(mention.label().substring(0, match.start()) + names[0]));
            for (int next = 1; next < names.length; next++) {
                named.add(mentions.get(at + next).labelled(names[next]));
            }
            at += names.length - 1;
        }
        return named;
    }
}
