package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.localise.Localiser;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/**
 * Whatever figures a page prints (坏数): every rule answers, a sentence stands where nothing can be computed, and nothing
 * takes long. The reports are the examples of all rules put together, with figures blanked, zeroed, negated or made huge.
 */
class BadFiguresTest {

    private static final List<String> BAD = List.of(
            "0", "0.00", "-1", "-0.01", "1E+30", "-1E+30", "999999999999999999999999999999", "1E-30", "0E+10", "100");
    private static final List<String> TEXTS =
            List.of("", " ", "……", "/", "≥", "%", "≥0%", "-100%", "2021年13月45日", "9".repeat(60), "0-0", "≥1且≤0", "下降");
    private static final List<String> FORMS = RuleBook.builtIn().entries().stream()
            .map(entry -> entry.form())
            .distinct()
            .toList();
    private static final List<Report> EXAMPLES = RuleExamples.all().values().stream()
            .flatMap(example -> Stream.of(example.fires(), example.holds()))
            .map(ReportBuilder::build)
            .toList();

    private final Auditor auditor = new Auditor();
    private final Localiser localiser = new Localiser();

    @Property(tries = 300, seed = "20261121")
    void neverBreakAnAudit(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        var made = new Mutation(new Random(seed));
        var report = made.report();
        var history = new History(
                List.of(PastYear.of(List.of(new OtherReport("last", made.report())))),
                List.of(new OtherReport("table", made.report())));
        var outcome = auditor.audit(report, history);
        assertThat(outcome.findings())
                .allSatisfy(finding -> assertThat(finding.explanation()).isNotBlank());
        assertThat(outcome.entitledScores()).hasSameSizeAs(report.indicators());
        assertThat(localiser.localise(report)).isNotNull();
    }

    @Property(tries = 60, seed = "20261122")
    void haveASentenceWhereNothingCanBeComputed(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        var report = new Mutation(new Random(seed)).report();
        var book = RuleBook.builtIn();
        var query = RuleQuery.of(report);
        var subject = new Case(report, book.match(query).orElse(null), book.thresholds(query), History.NONE);
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            switch (rule.answer(subject)) {
                case RuleAnswer.NotComputable(var sentence) ->
                    assertThat(sentence).endsWith("。");
                case RuleAnswer.NotApplicable(var sentence) ->
                    assertThat(sentence).endsWith("。");
                case RuleAnswer.Flagged(var suspicions) ->
                    assertThat(suspicions).isNotEmpty();
                case RuleAnswer.Consistent consistent -> assertThat(consistent).isNotNull();
            }
        });
    }

    /** Mixes a few examples and spoils some of their figures. */
    private record Mutation(Random random) {

        Report report() {
            var parts = new ArrayList<Report>();
            for (int at = 0; at < 6; at++) {
                parts.add(pick(EXAMPLES));
            }
            var identity = parts.getFirst().identity();
            return new Report(
                    new ReportIdentity(
                            identity.kind(),
                            random.nextInt(4) == 0 ? null : identity.department(),
                            random.nextBoolean() ? "河南省" : null,
                            null,
                            null,
                            null,
                            null,
                            random.nextInt(3) == 0 ? null : new FiscalYear(2021),
                            null),
                    random.nextInt(4) == 0 ? null : pick(FORMS),
                    parts.stream()
                            .flatMap(part -> part.scores().stream())
                            .map(this::score)
                            .toList(),
                    parts.stream()
                            .flatMap(part -> part.components().stream())
                            .map(this::part)
                            .toList(),
                    parts.stream()
                            .flatMap(part -> part.figures().stream())
                            .map(this::figure)
                            .toList(),
                    parts.stream()
                            .flatMap(part -> part.tasks().stream())
                            .map(this::task)
                            .toList(),
                    parts.stream()
                            .flatMap(part -> part.indicators().stream())
                            .map(this::line)
                            .toList(),
                    parts.stream()
                            .flatMap(part -> part.statements().stream())
                            .map(this::said)
                            .toList());
        }

        private <T> T pick(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** One in three is spoilt. */
        private PrintedNumber number(PrintedNumber number) {
            return random.nextInt(3) > 0 ? number : new PrintedNumber("?", new BigDecimal(pick(BAD)));
        }

        private <T> Reading<T> spoil(Reading<T> reading, Supplier<T> bad) {
            return switch (random.nextInt(5)) {
                case 0 -> Reading.absent(pick(List.of(AbsenceReason.values())));
                case 1 -> Reading.of(bad.get(), SourceRef.paragraph(null, 1, "?"));
                default -> reading;
            };
        }

        private Reading<PrintedNumber> number(Reading<PrintedNumber> reading) {
            return spoil(reading, () -> new PrintedNumber("?", new BigDecimal(pick(BAD))));
        }

        private Reading<String> text(Reading<String> reading) {
            return spoil(reading, () -> pick(TEXTS));
        }

        private ScoreStatement score(ScoreStatement score) {
            return new ScoreStatement(
                    score.role(),
                    number(score.score()),
                    random.nextInt(3) == 0 ? new PrintedNumber("?", new BigDecimal(pick(BAD))) : score.outOf(),
                    random.nextInt(3) == 0 ? pick(TEXTS) : score.grade(),
                    score.source());
        }

        private ComponentScore part(ComponentScore part) {
            return new ComponentScore(part.name(), number(part.score()), number(part.weight()), part.source());
        }

        private Figure figure(Figure figure) {
            boolean another = random.nextInt(6) == 0;
            return new Figure(
                    figure.measure(),
                    number(figure.number()),
                    another ? Unit.YUAN : figure.unit(),
                    figure.unitPlace(),
                    another ? pick(List.of(Basis.values())) : figure.basis(),
                    figure.period(),
                    another ? pick(List.of(Scope.values())) : figure.scope(),
                    another ? "财政拨款" : figure.funding(),
                    figure.label(),
                    figure.source());
        }

        private Task task(Task task) {
            return new Task(
                    task.name(),
                    number(task.budget()),
                    number(task.executed()),
                    number(task.rate()),
                    task.unit(),
                    task.source());
        }

        private IndicatorLine line(IndicatorLine line) {
            return new IndicatorLine(
                    word(line.level1()),
                    word(line.level2()),
                    line.level3(),
                    text(line.target()),
                    word(line.measureUnit()),
                    text(line.actual()),
                    number(line.weight()),
                    number(line.score()),
                    number(line.verifiedScore()),
                    text(line.deviationReason()),
                    line.source());
        }

        private @Nullable String word(@Nullable String word) {
            return random.nextInt(6) == 0 ? (random.nextBoolean() ? null : pick(TEXTS)) : word;
        }

        private NarrativeStatement said(NarrativeStatement said) {
            return random.nextInt(5) > 0
                    ? said
                    : new NarrativeStatement(
                            said.text().replaceAll("\\d+(\\.\\d+)?", pick(List.of("0", "0.0", "99999999"))),
                            said.source());
        }
    }
}
