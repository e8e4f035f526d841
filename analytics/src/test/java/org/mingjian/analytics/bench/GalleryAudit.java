package org.mingjian.analytics.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.gallery.Gallery;
import org.mingjian.analytics.gallery.GalleryDocument;
import org.mingjian.analytics.gallery.GalleryReader;
import org.mingjian.analytics.gallery.Truth;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Finding;

/**
 * Audits documents whose figures agree with each other (样张误报): a certain finding there is a false alarm, unless the
 * made department did spend more than its budget or was made to miss a target with full marks.
 */
final class GalleryAudit {

    private static final int EDITIONS = 4;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final BigDecimal WAN = new BigDecimal("10000");

    private GalleryAudit() {}

    static void print() throws IOException {
        var formats = EnumSet.of(Format.DOCX, Format.XLSX, Format.HTML, Format.TEXT_BARS, Format.TEXT_CELLS);
        var reader = new GalleryReader();
        var auditor = new Auditor();
        var rules = new TreeMap<String, int[]>();
        int documents = 0;
        for (var document : Gallery.of(EDITIONS, formats)) {
            documents++;
            reader.reports(document).stream()
                    .flatMap(report -> auditor.audit(report).findings().stream())
                    .forEach(finding -> count(document, finding, rules));
        }
        print(documents, rules);
    }

    private static void count(GalleryDocument document, Finding finding, Map<String, int[]> rules) {
        var tally = rules.computeIfAbsent(finding.rule(), rule -> new int[3]);
        if (finding.certainty() != Certainty.CERTAIN) {
            tally[2]++;
        } else if (isMade(finding, document.truths())) {
            tally[0]++;
        } else {
            tally[1]++;
            System.out.printf(
                    "误 %s  %s  %s  %s%n", document.name(), finding.rule(), finding.title(), finding.explanation());
        }
    }

    private static void print(int documents, Map<String, int[]> rules) {
        System.out.printf("%n%6s %6s %6s  规则（数据确有 / 误报 / 非“确定”）%n", "确有", "误报", "其他");
        rules.forEach((rule, tally) -> System.out.printf("%6d %6d %6d  %s%n", tally[0], tally[1], tally[2], rule));
        int wrong = rules.values().stream().mapToInt(tally -> tally[1]).sum();
        System.out.printf("%n合计：样张 %d 份，“确定”的误报 %d 个%n", documents, wrong);
    }

    private static boolean isMade(Finding finding, List<Truth> truths) {
        if (finding.rule().endsWith("exceeded")) {
            return truths.stream().anyMatch(truth -> money(truth)
                    .containsAll(numbers(finding.reported() + " " + finding.expected())));
        }
        return finding.rule().equals("indicator.unmet-full-marks")
                && truths.stream().flatMap(truth -> truth.lines().stream()).anyMatch(line -> isMade(finding, line));
    }

    /** The line has full marks on the page, and the actual value the finding names. */
    private static boolean isMade(Finding finding, Truth.Line line) {
        var named = finding.title().contains(line.level3())
                || finding.title().contains(Objects.requireNonNullElse(line.alias(), line.level3()));
        var weight = line.weight();
        var score = line.score();
        boolean full = weight != null && score != null && score.compareTo(weight) >= 0;
        var actual = numbers(Objects.requireNonNullElse(line.actual(), ""));
        return named && full && !actual.isEmpty() && numbers(finding.reported()).containsAll(actual);
    }

    /** The amounts on the page in 万元, whatever they are printed in. */
    private static Set<BigDecimal> money(Truth truth) {
        var amounts = new HashSet<BigDecimal>();
        truth.figures().stream()
                .filter(figure -> figure.measure().dimension() == Dimension.MONEY)
                .forEach(figure -> {
                    amounts.add(figure.value().stripTrailingZeros());
                    amounts.add(figure.value().divide(WAN).stripTrailingZeros());
                });
        return amounts;
    }

    private static Set<BigDecimal> numbers(String text) {
        var numbers = new HashSet<BigDecimal>();
        NUMBER.matcher(text.replace(",", ""))
                .results()
                .forEach(match -> numbers.add(new BigDecimal(match.group()).stripTrailingZeros()));
        return numbers;
    }
}
