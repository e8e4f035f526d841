package org.mingjian.data.extract.excel;

import java.util.stream.Collectors;

/** The header or footer of a printed sheet without its codes (页眉页脚): &"宋体"&C附件1 is 附件1. */
final class PageMargin {

    private PageMargin() {}

    /** A part that counts pages, or names the file or the day of printing, says nothing about the report. */
    static String text(String coded) {
        return coded.replaceAll("&[LCR]", "\n")
                .lines()
                .filter(part -> !part.matches(".*&(\\[|[PNDTFAZG]).*"))
                .map(part -> part.replaceAll("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&\\d{1,3}|&[UEXYSBIOH]", ""))
                .map(part -> part.replace("&&", "&"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
