package org.mingjian.data.read;

import java.util.Optional;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.text.ScreenedPattern;

/** What stands in a cell in place of a number (无数字单元格): nothing, a filler, or words that say there is none. */
final class AbsenceWords {

    private static final String SPENT = "(支出|费用|经费|预算|安排|开支|业务|事项|情况|采购|发生)*";
    private static final ScreenedPattern NONE = ScreenedPattern.of("(本年度?|当年|本期|本单位|本部门|我单位|均|也|\\d{4}年度?)*"
            + "(无(此|该|本|这)?(项|类)?" + SPENT + "|(未|没有|无)(安排|发生|产生|列支|开支|支出|编制|开展|使用|采购|购置)(此|该|本|这)?(项|类)?" + SPENT
            + "|没有(此|该|这)?(项|类)?" + SPENT + "|暂无)");
    private static final ScreenedPattern NOT_APPLICABLE =
            ScreenedPattern.of("(本年度?|当年|本单位|本部门|我单位|均)*(不涉及|不适用|未涉及|不存在)(此|该|本|这)?(项|类)?" + SPENT);
    private static final ScreenedPattern UNREADABLE = ScreenedPattern.of("\\d[\\d.,]*[.,][\\d.,]*\\d(万?元)?");
    private static final int LONGEST = 20;

    private AbsenceWords() {}

    /** Why a cell without a number has none; empty where it says something else. */
    static Optional<AbsenceReason> of(String cell) {
        if (cell.isEmpty()) {
            return Optional.of(AbsenceReason.BLANK);
        }
        return cell.length() > LONGEST ? Optional.empty() : ofWords(cell);
    }

    private static Optional<AbsenceReason> ofWords(String cell) {
        if (Filler.is(cell)) {
            return Optional.of(AbsenceReason.FILLER);
        }
        if (NOT_APPLICABLE.isWhole(cell)) {
            return Optional.of(AbsenceReason.NOT_APPLICABLE);
        }
        if (NONE.isWhole(cell)) {
            return Optional.of(AbsenceReason.NONE_STATED);
        }
        return UNREADABLE.isWhole(cell) ? Optional.of(AbsenceReason.UNREADABLE) : Optional.empty();
    }

    /** Whether words say that there is none. */
    static boolean areSaid(String cell) {
        return !cell.isEmpty() && cell.length() <= LONGEST && (NONE.isWhole(cell) || NOT_APPLICABLE.isWhole(cell));
    }
}
