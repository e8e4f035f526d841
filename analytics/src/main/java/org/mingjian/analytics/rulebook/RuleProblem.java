package org.mingjian.analytics.rulebook;

/** What is wrong at one place of a rule file (规则文件的错误); lines count from 1, the reason is Chinese. */
public record RuleProblem(int line, String key, String reason) {

    public String sentence() {
        return "第%d行 %s：%s".formatted(line, key, reason);
    }
}
