package org.mingjian.analytics.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private final RuleBook book = RuleBook.builtIn();

    @Test
    void knowsTheFormsOfTheReader() {
        for (var key : new String[] {
            "henan-zhengzhou", "henan-pingdingshan", "hunan", "hubei", "guangdong-zhanjiang", "mof-project"
        }) {
            var form = book.form(key).orElseThrow();
            var sum = form.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(key).isEqualByComparingTo("100");
            assertThat(form.basis()).as(key).isNotBlank();
            assertThat(form.grades()).as(key).isNotEmpty();
        }
        assertThat(book.form("somewhere-else")).isEmpty();
        assertThat(book.version()).isNotBlank();
    }

    @Test
    void scoresInProportionUpToFullMarks() {
        var linear = book.form("hubei").orElseThrow().executionScoring();
        assertThat(linear.shareEarnedBy(new BigDecimal("0.9822"))).isEqualByComparingTo("0.9822");
        assertThat(linear.shareEarnedBy(new BigDecimal("1.0654"))).isEqualByComparingTo("1");
        assertThat(linear.shareEarnedBy(new BigDecimal("-0.1"))).isEqualByComparingTo("0");
    }

    @Test
    void scoresInSteps() {
        var steps = book.form("guangdong-zhanjiang").orElseThrow().executionScoring();
        assertThat(steps.shareEarnedBy(BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(steps.shareEarnedBy(new BigDecimal("0.9921"))).isEqualByComparingTo("0.75");
        assertThat(steps.shareEarnedBy(new BigDecimal("0.9"))).isEqualByComparingTo("0.75");
        assertThat(steps.shareEarnedBy(new BigDecimal("0.8999"))).isEqualByComparingTo("0.5");
        assertThat(steps.shareEarnedBy(new BigDecimal("0.69"))).isEqualByComparingTo("0");
    }

    @Test
    void refusesABrokenBookWithTheEntry() {
        assertThatThrownBy(() -> RuleBook.read("version: \"1\"\nforms:\n  甲: {name: 甲}"))
                .hasMessageContaining("甲 缺少 execution");
        assertThatThrownBy(() -> RuleBook.read("只有一句话")).hasMessageContaining("应为键值对");
        assertThatThrownBy(
                        () -> RuleBook.read(
                                "version: \"1\"\nforms:\n  甲: {name: 甲, basis: 无, grades: {优: x}, weights: {}, execution: {weight: \"10\", function: guess}}"))
                .hasMessageContaining("linear 或 steps");
    }
}
