package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.read.DepartmentNames.Name;
import org.mingjian.data.text.ScreenedPattern;

/** A body's name with its place (单位全称): 市公路局 is the 公路局 that the page elsewhere names with its city. */
final class PlacedName {

    private static final ScreenedPattern SHORT_PLACE = ScreenedPattern.of("^[省市县区州旗]");
    /** «某县2022年度专项资金绩效自评报告»: a title may name the place alone. */
    private static final ScreenedPattern PLACE_OF_TITLE =
            ScreenedPattern.of("^(?<place>\\p{IsHan}{1,8}[市县区州旗])(?=(20\\d{2}年度?)[^。,;]{0,40}(自评|绩效|决算|三公))");

    private static final ScreenedPattern TOWN = ScreenedPattern.of("(镇|乡|街道)$");
    private static final ScreenedPattern BARE = ScreenedPattern.of("[\\p{IsHan}&&[^省市县区州旗]]{2,6}(局|委|办|厅)");

    private PlacedName() {}

    /** The name itself where neither the others of the page nor its title tell a place. */
    static Name of(Name name, List<Name> others, List<PrintedLine> head) {
        var full = others.stream()
                .filter(other -> isFull(other.text(), name.text()))
                .findFirst();
        if (full.isPresent() || name.hasPlace()) {
            return full.orElse(name);
        }
        var core = SHORT_PLACE.withoutFirst(name.text());
        return others.stream()
                .filter(other -> isPlaced(other.text(), core))
                .findFirst()
                .orElseGet(() -> inPlaceOfTitle(name, core, head));
    }

    /** 某镇 alone is 某镇人民政府. */
    private static boolean isFull(String other, String name) {
        return TOWN.isIn(name) && (other.equals(name + "人民政府") || other.equals(name + "办事处"));
    }

    private static boolean isPlaced(String other, String core) {
        return other.length() > core.length()
                && other.endsWith(core)
                && Gazetteer.instance().prefix(other).length() == other.length() - core.length();
    }

    private static Name inPlaceOfTitle(Name name, String core, List<PrintedLine> head) {
        if (!BARE.isWhole(core) || name.text().length() > core.length() + 1) {
            return name;
        }
        for (var line : head) {
            var match = PLACE_OF_TITLE.matcher(line.text());
            if (match.find()) {
                return new Name(match.group("place") + core, name.source());
            }
        }
        return name;
    }
}
