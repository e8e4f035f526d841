package org.mingjian.analytics.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts about rules that come with the program (规则文字), as lines without comments and empty ones. */
public final class RuleTexts {

    private RuleTexts() {}

    /** What the rules' cards say beyond how they compute (规则说明). */
    public static List<String> notes() {
        return lines("rule-notes.txt");
    }

    /** The finding types reviewers know by a code (疑点类型): code, name and remark, separated by tabs. */
    public static List<String> findingTypes() {
        return lines("finding-types.tsv");
    }

    private static List<String> lines(String name) {
        try (var stream = RuleTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("程序包不完整：缺少 " + name + "。");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("程序包中的 " + name + " 不能读取。", e);
        }
    }
}
