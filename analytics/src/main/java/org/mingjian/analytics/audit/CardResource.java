package org.mingjian.analytics.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts about rules that come with the program (规则文字), without comments and empty lines. */
final class CardResource {

    private CardResource() {}

    static List<String> lines(String name) {
        try (var stream = CardResource.class.getResourceAsStream(name)) {
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
