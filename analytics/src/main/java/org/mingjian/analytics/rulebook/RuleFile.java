package org.mingjian.analytics.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bureau's own rules as a file (本单位规则文件), laid over the built-in rule book. A file that cannot be used leaves the
 * built-in book in force, and the problems say so.
 */
public record RuleFile(RuleBook book, List<String> problems) {

    /** The name of the file in the data folder (数据目录). */
    public static final String NAME = "rules.yaml";

    public RuleFile {
        problems = List.copyOf(problems);
    }

    /** The book of a data folder: the built-in one alone where the folder holds no rule file. */
    public static RuleFile inHome(Path home) {
        var file = home.resolve(NAME);
        return Files.exists(file) ? of(file) : new RuleFile(RuleBook.builtIn(), List.of());
    }

    public static RuleFile of(Path file) {
        try {
            return new RuleFile(RuleBook.builtIn().under(text(file)), List.of());
        } catch (RuleBookException e) {
            var sentences = new ArrayList<String>();
            sentences.add("规则文件“%s”有%d处错误，未予采用，内置规则库继续有效："
                    .formatted(file, e.problems().size()));
            e.problems().forEach(problem -> sentences.add("  " + problem.sentence()));
            return new RuleFile(RuleBook.builtIn(), sentences);
        } catch (CharacterCodingException e) {
            return refused(file, "不是 UTF-8 文本");
        } catch (IOException e) {
            return refused(file, Files.exists(file) ? "无法读取，请检查读取权限" : "不存在，请检查路径");
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > RuleBookReader.LARGEST) {
            throw new RuleBookException(List.of(new RuleProblem(1, "规则文件", "超过 256 KB，不像规则文件，请检查是否放错")));
        }
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RuleFile refused(Path file, String reason) {
        return new RuleFile(RuleBook.builtIn(), List.of("规则文件“%s”%s，内置规则库继续有效。".formatted(file, reason)));
    }
}
