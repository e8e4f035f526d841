package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The total scores a made report states (模拟总分): the form's, the text's, the parts by name in the order of the form, the
 * grade, and what a verification gave.
 */
record Totals(
        BigDecimal form,
        BigDecimal told,
        Map<String, BigDecimal> parts,
        String grade,
        @Nullable BigDecimal verified) {

    static Totals of(FormDesign design, List<Line> lines) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (var group : design.groups()) {
            boolean execution = group.kinds().contains(Line.Kind.EXECUTION);
            long points = lines.stream()
                    .filter(line -> execution ? line.kind() == Line.Kind.EXECUTION : isOf(line, group))
                    .mapToLong(Line::score)
                    .sum();
            parts.put(group.name(), points(points));
        }
        var total = points(lines.stream().mapToLong(Line::score).sum());
        boolean verified = lines.stream().anyMatch(line -> line.verified() != null);
        return new Totals(total, total, parts, grade(total), verified ? verifiedTotal(lines) : null);
    }

    private static boolean isOf(Line line, FormDesign.Group group) {
        return line.kind() != Line.Kind.EXECUTION && line.level1().equals(group.name());
    }

    private static BigDecimal verifiedTotal(List<Line> lines) {
        return points(lines.stream()
                .mapToLong(line -> line.verified() == null ? line.score() : line.verified())
                .sum());
    }

    static BigDecimal points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    static String grade(BigDecimal total) {
        int points = total.intValue();
        return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
    }

    Totals withForm(BigDecimal total) {
        return new Totals(total, total, parts, grade(total), verified);
    }

    Totals withTold(BigDecimal total) {
        return new Totals(form, total, parts, grade, verified);
    }

    Totals withGrade(String words) {
        return new Totals(form, told, parts, words, verified);
    }

    Totals withPart(String name, BigDecimal points) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, points);
        return new Totals(form, told, changed, grade, verified);
    }
}
