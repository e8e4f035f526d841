package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.UnitPlace;

/**
 * Reads the figures of running text (正文数字).
 * Figures of one funding source only (其中一般公共预算…) are not figures of the department and are left out of the
 * measures of the whole.
 */
final class NarrativeReader {

    private static final Pattern RESPECTIVELY =
            Pattern.compile("(?<first>\\p{IsHan}+)(及|和|与|、)(?<second>\\p{IsHan}+)分别(为|是|达到?)?$");
    private static final Pattern PROJECT_HEADING =
            Pattern.compile("\\(\\d+\\)(?!.*(支出|三公|结转|决算|收入)).{2,60}(专项|经费|项目|资金|补贴):?");
    private static final Pattern DEPARTMENT = Pattern.compile("基本支出|项目支出|整体支出|三公");
    private static final Set<Subject> OF_ANY_FUNDING = Set.of(
            Subject.OPENING_CARRY_OVER,
            Subject.CLOSING_CARRY_OVER,
            Subject.BASIC_CARRY_OVER,
            Subject.THREE_PUBLIC,
            Subject.OVERSEAS_TRAVEL,
            Subject.RECEPTION,
            Subject.VEHICLES,
            Subject.PROCUREMENT,
            Subject.SATISFACTION);

    private final LabelReader labels = new LabelReader();

    /** The figures of all paragraphs, in reading order. */
    List<Figure> read(List<Passage> passages) {
        var figures = new ArrayList<Figure>();
        var context = new Context();
        boolean underProject = false;
        for (var passage : passages) {
            var text = MatchText.of(passage.text());
            if (underProject && !DEPARTMENT.matcher(text.text()).find()) {
                underProject = false;
                continue;
            }
            underProject = PROJECT_HEADING.matcher(text.text()).matches();
            if (!text.text().startsWith("=")) {
                context = new Context();
            }
            figures.addAll(read(text, context, passage::place));
        }
        return figures;
    }

    /** The figures of one text whose places the caller makes from their quotes. */
    List<Figure> read(MatchText text, Context context, Function<String, SourceRef> place) {
        var figures = new ArrayList<Figure>();
        for (var mention : respectively(MentionScanner.scan(text))) {
            labels.read(mention, context)
                    .flatMap(answer -> figure(mention, answer, text, place))
                    .ifPresent(figures::add);
        }
        FundPairs.read(text, PlacedUnit.assumed(), place).stream()
                .filter(pair -> pair.measure().dimension() == Dimension.MONEY)
                .forEach(figures::add);
        closing(text, context);
        return figures;
    }

    /** A paragraph may end in the name of a rate whose formula follows in the next one. */
    private static void closing(MatchText text, Context context) {
        if (text.text().endsWith("率")) {
            Vocabulary.instance().phrase(text.text()).ifPresent(hit -> {
                context.subject = hit.meaning().subject();
                context.rateStage = hit.meaning().stage();
            });
        }
    }

    private static Optional<Figure> figure(
            Mention mention, LabelReader.Answer answer, MatchText text, Function<String, SourceRef> place) {
        var measure = Measures.measure(answer.subject(), answer.stage()).orElse(null);
        if (measure == null || !fits(measure.dimension(), mention) || isPartOfFunding(answer)) {
            return Optional.empty();
        }
        boolean negate = answer.decrease() && mention.number().value().signum() > 0;
        var number = negate ? mention.number().negated() : mention.number();
        int start = Math.max(0, mention.start() - quoteLength(mention));
        var quote = text.quote(start, mention.end());
        return Optional.of(new Figure(
                measure,
                number,
                mention.unit(),
                UnitPlace.CELL,
                Measures.basis(answer.stage()),
                Measures.period(answer.stage()),
                scope(mention.label()),
                answer.funding(),
                null,
                place.apply(quote)));
    }

    private static boolean fits(Dimension dimension, Mention mention) {
        return dimension == mention.unit().dimension();
    }

    private static boolean isPartOfFunding(LabelReader.Answer answer) {
        return answer.funding() != null && !OF_ANY_FUNDING.contains(answer.subject());
    }

    /** The quote runs from the last stop before the number. */
    private static int quoteLength(Mention mention) {
        var label = mention.label();
        int cut = Math.max(label.lastIndexOf('。'), Math.max(label.lastIndexOf(';'), label.lastIndexOf('\n')));
        var words = label.substring(cut + 1);
        return Math.min(words.length() - leadingMarks(words), 40);
    }

    private static int leadingMarks(String words) {
        int at = 0;
        while (at < words.length() && ",、;:。)".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable Scope scope(String label) {
        if (label.contains("本级")) {
            return Scope.OWN_OFFICE;
        }
        return label.contains("汇总") ? Scope.CONSOLIDATED : null;
    }

    /** «A率及B率分别为x和y»: each number gets its own name. */
    private static List<Mention> respectively(List<Mention> mentions) {
        var named = new ArrayList<Mention>();
        for (int at = 0; at < mentions.size(); at++) {
            var mention = mentions.get(at);
            var match = RESPECTIVELY.matcher(mention.label());
            if (match.find() && at + 1 < mentions.size()) {
                named.add(withLabel(mention, match.group("first")));
                named.add(withLabel(mentions.get(++at), match.group("second")));
            } else {
                named.add(mention);
            }
        }
        return named;
    }

    private static Mention withLabel(Mention mention, String label) {
        return new Mention(
                mention.number(), mention.unit(), mention.start(), mention.end(), label, mention.following());
    }
}
