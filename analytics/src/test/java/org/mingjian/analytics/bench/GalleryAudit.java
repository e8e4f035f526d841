package org.mingjian.analytics.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.gallery.Format;
import org.mingjian.analytics.gallery.Gallery;
import org.mingjian.analytics.gallery.GalleryReader;
import org.mingjian.analytics.gallery.Truth;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Finding;

/**
 * Audits documents whose figures agree with each other (样张误报): a certain finding there is a false alarm, unless the
 * made department did spend more than its budget, was made to miss a target with full marks, or was verified far below
 * its claim.
 */
final class GalleryAudit {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final BigDecimal WAN = new BigDecimal("10000");

    /** What a finding of a clean document is. */
    enum Verdict {
        /** The figures of the document do say so. */
        MADE,
        FALSE,
        /** Not said to be certain. */
        UNCERTAIN
    }

    record Judged(String document, Finding finding, Verdict verdict) {}

    private GalleryAudit() {}

    static void print() throws IOException {
        var judged = judged(4);
        judged.stream()
                .filter(one -> one.verdict() == Verdict.FALSE)
                .forEach(one -> System.out.printf(
                        "误 %s  %s  %s  %s%n",
                        one.document(),
                        one.finding().rule(),
                        one.finding().title(),
                        one.finding().explanation()));
        System.out.printf("%n%6s %6s %6s  规则（数据确有 / 误报 / 非“确定”）%n", "确有", "误报", "其他");
        judged.stream()
                .collect(groupingBy(one -> one.finding().rule(), TreeMap::new, groupingBy(Judged::verdict, counting())))
                .forEach((rule, tally) -> System.out.printf(
                        "%6d %6d %6d  %s%n",
                        tally.getOrDefault(Verdict.MADE, 0L),
                        tally.getOrDefault(Verdict.FALSE, 0L),
                        tally.getOrDefault(Verdict.UNCERTAIN, 0L),
                        rule));
        System.out.printf(
                "%n合计：“确定”的误报 %d 个%n",
                judged.stream().filter(one -> one.verdict() == Verdict.FALSE).count());
    }

    /** Every finding of so many editions of each layout, in the formats that need no other program. */
    static List<Judged> judged(int editions) throws IOException {
        var formats = EnumSet.of(Format.DOCX, Format.XLSX, Format.HTML, Format.TEXT_BARS, Format.TEXT_CELLS);
        var reader = new GalleryReader();
        var auditor = new Auditor();
        return Gallery.of(editions, formats).stream()
                .flatMap(document -> reader.reports(document).stream()
                        .flatMap(report -> auditor.audit(report).findings().stream())
                        .map(finding -> new Judged(document.name(), finding, verdict(finding, document.truths()))))
                .toList();
    }

    private static Verdict verdict(Finding finding, List<Truth> truths) {
        if (finding.certainty() != Certainty.CERTAIN) {
            return Verdict.UNCERTAIN;
        }
        return isMade(finding, truths) ? Verdict.MADE : Verdict.FALSE;
    }

    private static boolean isMade(Finding finding, List<Truth> truths) {
        var named = numbers(finding.reported() + " " + finding.expected());
        return switch (finding.rule()) {
            case "review.gap" ->
                truths.stream().anyMatch(truth -> truth.totals().stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .collect(toSet())
                        .containsAll(named));
            case "indicator.unmet-full-marks" ->
                truths.stream().flatMap(truth -> truth.lines().stream()).anyMatch(line -> isMade(finding, line));
            case String rule
            when rule.endsWith("exceeded") ->
                truths.stream().anyMatch(truth -> money(truth).containsAll(named));
            default -> false;
        };
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
