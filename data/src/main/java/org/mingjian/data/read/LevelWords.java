package org.mingjian.data.read;

import org.mingjian.data.text.ScreenedPattern;

/** The usual names of the two upper levels of indicators (一级、二级指标名称), each a whole cell. */
final class LevelWords {

    private static final ScreenedPattern FIRST =
            ScreenedPattern.of("(产出|效益|效果|满意度|成本|决策|过程|投入|管理|绩效|投入管理|履职|预算执行)(类)?指标(\\(\\d+分?\\))?");
    private static final ScreenedPattern SECOND = ScreenedPattern.of(
            "(数量|质量|时效|成本|进度|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|(社会公众或)?(服务对象)?满意度)(指标)?(\\(\\d+分?\\))?");

    private LevelWords() {}

    static boolean isFirst(String normalised) {
        return FIRST.isWhole(normalised);
    }

    static boolean isSecond(String normalised) {
        return SECOND.isWhole(normalised);
    }
}
