package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/** Keeps count of the characters of a document (字符核对), so that none is lost without a word. */
final class TextAccount {

    /** A scan often carries a page number or a stamp in letters; fewer characters than this are not its text. */
    private static final int FEW = 20;

    private static final int MOST_NAMED = 20;

    private final List<Integer> withoutText = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private long printed;
    private long repeated;
    private long unmapped;
    private long ranOff;
    private long unseen;
    private int readable;

    /** Counts a page; says whether its text can be used. */
    boolean add(PageContent page) {
        long visible = 0;
        long unreadable = page.counts().unmapped();
        for (var glyph : page.glyphs()) {
            long characters = BlockList.visibleCharacters(glyph.text());
            visible += characters;
            unreadable += glyph.text().codePoints().anyMatch(Characters::isUnreadable) ? characters : 0;
        }
        boolean scanned = page.counts().hasImage() && visible < FEW;
        boolean garbled = unreadable * 2 > visible + page.counts().unmapped();
        if (scanned || (garbled && unreadable > 0)) {
            withoutText.add(page.number());
            return false;
        }
        printed += visible;
        unmapped += page.counts().unmapped();
        unseen += page.counts().dropped();
        readable += visible > 0 ? 1 : 0;
        return true;
    }

    /** Counts what the tables of a page hold beyond the paper, and what stands there without one. */
    void addLaidOut(LaidOutPage page) {
        repeated += page.repeated();
        printed += page.ranOff();
        ranOff += page.ranOff();
        unseen += page.astray();
    }

    void addRepeated(int characters) {
        repeated += characters;
    }

    void addBroken(int page) {
        broken.add(page);
    }

    void refuseWithoutText() throws ExtractionException {
        if (readable == 0 && !withoutText.isEmpty()) {
            throw new ExtractionException(
                    ProblemCode.SCANNED_WITHOUT_TEXT, "PDF 没有可用的文字（扫描件，或字体没有对应的字符）；请上传报告的 docx、xlsx 原件，或由原件重新导出的 PDF。");
        }
    }

    List<Problem> problems(List<Block> blocks) {
        var problems = new ArrayList<Problem>();
        if (!withoutText.isEmpty()) {
            problems.add(lost(
                    "第 %s 页没有可用的文字（扫描件，或字体没有对应的字符），未能读入；请对照原文核对，或上传报告的 docx、xlsx 原件。".formatted(pages(withoutText))));
        }
        if (!broken.isEmpty()) {
            problems.add(lost("第 %s 页的内容已损坏，只读入了前一部分；请重新导出 PDF 后再上传。".formatted(pages(broken))));
        }
        if (unmapped > 0) {
            problems.add(lost("PDF 有 %d 个字符在字体中没有对应的文字，未能读入；请对照原文核对。".formatted(unmapped)));
        }
        if (ranOff > 0) {
            problems.add(Problem.of(
                    ProblemCode.HIDDEN_CONTENT,
                    "PDF 有 %d 个字符排在纸面以外（表格比纸宽），页面上看不到，已一并读入；请对照原件核对，或调整页面后重新导出。".formatted(ranOff)));
        }
        if (unseen > 0) {
            problems.add(lost("PDF 有 %d 个字符排在纸面以外，或超出一页的处理上限，没有读入；请对照原文核对。".formatted(unseen)));
        }
        long placed = Completeness.visibleCharacters(blocks) + repeated;
        if (placed != printed) {
            problems.add(lost("PDF 共 %d 个字符，有 %d 个没有读入；请对照原文核对，或上传报告的 docx、xlsx 原件。"
                    .formatted(printed, Math.abs(printed - placed))));
        }
        return problems;
    }

    private static Problem lost(String message) {
        return Problem.of(ProblemCode.TEXT_LOST, message);
    }

    private static String pages(List<Integer> pages) {
        var named = pages.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return pages.size() > MOST_NAMED ? "%s 等 %d".formatted(named, pages.size()) : named;
    }
}
