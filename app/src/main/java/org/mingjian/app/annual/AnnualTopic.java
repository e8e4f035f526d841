package org.mingjian.app.annual;

/** A part of the circular (通报内容). */
enum AnnualTopic {
    MONEY("预算与执行", "执行率＝执行数合计÷全年预算数合计，大部门的分量重，与各部门执行率的中位数不是一回事。同口径只含两年都有数的部门。"),
    CLAIMED("自评得分", "90分及以上为优。均分变化只含两年都写明总分的部门。自评得分是部门自己的说法，没有经过核实。"),
    CHECKED("核对与复核", "证据支持差距＝自评减证据支持得分；复核差距＝自评减复核得分，只含复核过的报告，复核的多半是挑出来的，不能推到全部。疑点是提问，不是定性。");

    private final String words;
    private final String note;

    AnnualTopic(String words, String note) {
        this.words = words;
        this.note = note;
    }

    String words() {
        return words;
    }

    String note() {
        return note;
    }
}
