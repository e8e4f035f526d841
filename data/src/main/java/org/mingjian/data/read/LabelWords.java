package org.mingjian.data.read;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/** What the words of a label say by themselves (标签用语): subject, stage, and whether they are about something else. */
final class LabelWords {

    /** Subjects told by words that other nouns use too: 旅游收入, 医疗支出合计. */
    private static final Set<Subject> COMMON_WORDS = Set.of(Subject.REVENUE, Subject.TOTAL);

    /** A number that a count before it has already used up: 项目支出4个，资金… */
    private static final ScreenedPattern COUNT = ScreenedPattern.of("(?<![\\d.])\\d+(?![\\d.]|年|月|日)");

    /** «全局（含4家直属单位）» names the whole it includes something in. */
    private static final ScreenedPattern INCLUDED = ScreenedPattern.of("\\(含[^()]*\\)");

    /** «全年预算调整为2596万元» tells the adjusted budget, whatever was told before. */
    private static final ScreenedPattern ADJUSTED = ScreenedPattern.of("预算(数)?调整[为到至]$");

    private static final ScreenedPattern NO_NAME = ScreenedPattern.of("[^\\p{IsHan}()]|^\\(|(?<!境)\\)$");

    private final Vocabulary vocabulary = Vocabulary.instance();
    private final PlainWords plainWords = PlainWords.instance();

    record Said(@Nullable Subject subject, @Nullable Stage stage, boolean shortName) {}

    /** What the words themselves say; a phrase that tells both wins over a subject that ends no later. */
    Said said(String label, Context context) {
        var clause = clause(label);
        var stage = stage(clause, context);
        var subject = subject(label);
        var phrase = vocabulary.phrase(label);
        if (subject.isEmpty() && phrase.isEmpty()) {
            var part = part(clause, context);
            return new Said(part, stage, part != null);
        }
        if (phrase.isEmpty()
                || isOvertaken(phrase.get(), label)
                || (subject.isPresent() && subject.get().end() > phrase.get().end())) {
            return new Said(subject.map(Vocabulary.Hit::meaning).orElse(null), stage, false);
        }
        boolean inClause = phrase.get().end() > label.length() - clause.length();
        boolean overruled = stage == Stage.TARGET || stage == Stage.CHANGE || !inClause;
        return new Said(
                phrase.get().meaning().subject(),
                overruled ? stage : phrase.get().meaning().stage(),
                false);
    }

    private @Nullable Stage stage(String clause, Context context) {
        if (YearWords.isReached(clause) && !ADJUSTED.isIn(clause)) {
            return context.moneyStage == null || context.moneyStage == Stage.PRIOR ? Stage.FINAL : context.moneyStage;
        }
        return vocabulary
                .stage(vocabulary.withoutFunding(clause))
                .map(Vocabulary.Hit::meaning)
                .orElse(null);
    }

    /** The subject named nearest to the number; the words for a total never take over from a subject in their clause. */
    private Optional<Vocabulary.Hit<Subject>> subject(String label) {
        var hit = vocabulary.subject(label);
        if (hit.isEmpty() || hit.get().meaning() != Subject.TOTAL) {
            return hit;
        }
        var before = before(label, hit.get().start());
        return before.isPresent() ? before : hit;
    }

    /** A subject in the same clause before words for a total: 三公经费支出合计. */
    private Optional<Vocabulary.Hit<Subject>> before(String label, int start) {
        return vocabulary
                .subject(label.substring(0, start))
                .filter(other -> other.meaning() != Subject.OTHER && other.meaning() != Subject.TOTAL)
                .filter(other -> clause(label).length() > label.length() - other.end()
                        && plainWords.only(label.substring(other.end(), start)));
    }

    private boolean isOvertaken(Vocabulary.Hit<Vocabulary.Meaning> phrase, String label) {
        return phrase.meaning().subject() == Subject.TOTAL
                && before(label, phrase.start()).isPresent();
    }

    private @Nullable Subject part(String clause, Context context) {
        if (context.subject == null && context.whole == null && context.outer == null) {
            return null;
        }
        var name = NO_NAME.without(plainWords.rest(clause));
        return Stream.of(context.subject, context.whole, context.outer)
                .filter(Objects::nonNull)
                .map(whole -> vocabulary.part(whole, name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A noun the vocabulary does not know stands before the subject's own word, or between it and the number. */
    boolean isAnothers(Subject subject, String label) {
        if (subject == Subject.OTHER) {
            return true;
        }
        var subjectHit = vocabulary.subject(label);
        var phraseHit = vocabulary.phrase(label);
        if (subjectHit.isEmpty() && phraseHit.isEmpty()) {
            return false;
        }
        int end = Math.max(
                subjectHit.map(Vocabulary.Hit::end).orElse(0),
                phraseHit.map(Vocabulary.Hit::end).orElse(0));
        int start = Math.min(
                subjectHit
                        .filter(hit -> hit.end() == end)
                        .map(Vocabulary.Hit::start)
                        .orElse(end),
                phraseHit
                        .filter(hit -> hit.end() == end)
                        .map(Vocabulary.Hit::start)
                        .orElse(end));
        var rest = label.substring(end);
        boolean counted = rest.contains(",") && COUNT.isIn(rest);
        if (counted || !plainWords.only(clause(rest))) {
            return true;
        }
        var before = INCLUDED.without(label.substring(0, start));
        return COMMON_WORDS.contains(subject) && !plainWords.only(clause(before));
    }

    /** The words after the last comma or stop. */
    static String clause(String label) {
        int cut = -1;
        for (int at = 0; at < label.length(); at++) {
            if (",;。:、".indexOf(label.charAt(at)) >= 0 && at < label.length() - 1) {
                cut = at;
            }
        }
        return label.substring(cut + 1);
    }
}
