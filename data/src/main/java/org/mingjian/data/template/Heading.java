package org.mingjian.data.template;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A heading made ready for matching (表头): its name without blanks, quotes and unit, and the unit it names. */
record Heading(String name, @Nullable String unit) {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\u00a0\u200b\ufeff\"'“”‘’*]+");
    private static final Pattern UNIT =
            Pattern.compile("(?:\\((?:单位:?)?(?<inside>元|千元|万元|百万元|亿元|人|名|分|%|A|B)\\)|[,:](?<behind>元|千元|万元|百万元|亿元))$");

    static Heading of(String printed) {
        var text = LEFT_OUT.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC))
                .replaceAll("");
        var match = UNIT.matcher(text);
        if (!match.find()) {
            return new Heading(text, null);
        }
        var unit = match.group("inside") == null ? match.group("behind") : match.group("inside");
        return new Heading(text.substring(0, match.start()), unit);
    }
}
