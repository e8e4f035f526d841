package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** The levels of an indicator in the cell of its name (指标路径): 产出指标-数量指标-组织见习人数. */
record LevelPath(String level1, String level2, String name) {

    private static final ScreenedPattern PATH = ScreenedPattern.of(
            "(?s)\\s*(?<first>\\p{IsHan}{2,8}指标)\\s*[-—–－/／>》→:：]\\s*(?<second>\\p{IsHan}{2,10}指标)\\s*[-—–－/／>》→:：]\\s*(?<name>\\p{IsHan}.*)");

    static @Nullable LevelPath of(String printed) {
        var match = PATH.whole(printed);
        return match == null ? null : new LevelPath(match.group("first"), match.group("second"), match.group("name"));
    }
}
