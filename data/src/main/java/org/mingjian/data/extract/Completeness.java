package org.mingjian.data.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/**
 * Whether a document came apart whole (完整性核对): the visible characters of the source, counted without regard to
 * blocks, against those of the blocks. Characters the page prints but no file holds, such as automatic numbers, are
 * taken off the blocks' side.
 *
 * @see "Decision 0063"
 */
public final class Completeness {

    private Completeness() {}

    /** One problem that says how many characters were lost and which share of the whole; none when none was. */
    public static List<Problem> check(String what, long printed, long added, List<Block> blocks) {
        return check(what, printed, visibleCharacters(blocks) - added);
    }

    /** The same for a count of its own, where some characters only part the cells. */
    public static List<Problem> check(String what, long printed, long placed) {
        long lost = printed - placed;
        if (lost <= 0) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.TEXT_LOST,
                "%s共有 %d 个字符，其中 %d 个（%s）没有读入；请对照原文核对，或另存为 docx 后重新上传。"
                        .formatted(what, printed, lost, share(lost, printed))));
    }

    /** How many characters of the blocks are not white space. */
    public static long visibleCharacters(List<Block> blocks) {
        return blocks.stream().mapToLong(Completeness::visibleCharacters).sum();
    }

    private static long visibleCharacters(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> BlockList.visibleCharacters(paragraph.text());
            case Block.Grid grid ->
                grid.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToLong(cell -> BlockList.visibleCharacters(cell.text()))
                        .sum();
        };
    }

    private static String share(long lost, long printed) {
        var percent = BigDecimal.valueOf(lost * 100).divide(BigDecimal.valueOf(printed), 1, RoundingMode.HALF_UP);
        return percent.signum() == 0 ? "不到 0.1%" : percent.toPlainString() + "%";
    }
}
