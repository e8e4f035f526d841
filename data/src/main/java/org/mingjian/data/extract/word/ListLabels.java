package org.mingjian.data.extract.word;

import java.util.NoSuchElementException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.word.ListCounter.Level;

/** The automatic numbers of a doc (自动编号), from its list tables. */
final class ListLabels {

    private static final int AFTER_NOTHING = 2;

    private final @Nullable ListTables tables;
    private final ListCounter counter = new ListCounter();

    ListLabels(HWPFDocument document) {
        tables = document.getListTables();
    }

    /** The label of the paragraph, the next in the order of the document; empty where it has none. */
    String next(Paragraph paragraph) {
        if (tables == null || !paragraph.isInList()) {
            return "";
        }
        int level = paragraph.getIlvl();
        if (level < 0 || level >= ListCounter.LEVELS) {
            return "";
        }
        try {
            int list = tables.getLfo(paragraph.getIlfo()).getLsid();
            return counter.next(list, level, number -> level(list, number));
        } catch (NoSuchElementException | IndexOutOfBoundsException | NullPointerException noSuchList) {
            return "";
        }
    }

    private @Nullable Level level(int list, int number) {
        var level = tables == null ? null : tables.getLevel(list, number);
        if (level == null) {
            return null;
        }
        var pattern = new StringBuilder();
        level.getNumberText()
                .chars()
                .forEach(character -> pattern.append(
                        character < ListCounter.LEVELS ? "%" + (character + 1) : String.valueOf((char) character)));
        return new Level(
                level.getStartAt(),
                NumberStyle.coded(level.getNumberFormat()),
                pattern.toString(),
                level.getTypeOfCharFollowingTheNumber() == AFTER_NOTHING ? "" : " ");
    }
}
