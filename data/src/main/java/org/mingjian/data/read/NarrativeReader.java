package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Reads the figures of running text (正文数字).
 * A figure of one funding source only (其中一般公共预算…) names the source.
 */
final class NarrativeReader {

    private static final Pattern LIMIT = Pattern.compile("以上|以下|以内|以外|之内|\\(含\\)");
    private static final ScreenedPattern PROJECT_HEADING =
            ScreenedPattern.of("\\(\\d+\\)(?!.*(支出|三公|结转|决算|收入)).{2,60}(专项|经费|项目|资金|补贴):?");
    /** «1.某某项目。2021年安排预算…»: the paragraph tells of that project alone. */
    private static final ScreenedPattern PROJECT_LEAD =
            ScreenedPattern.of("^\\(?[\\d一二三四五六七八九十]+[).、](?![^。:]*(支出|三公|结转|决算|收入|预算|情况|公用|人员|三公))"
                    + "[^,。;:]{2,40}(项目|专项|经费|资金|补贴|补助)[。:].+");

    private static final ScreenedPattern CAPTION = ScreenedPattern.of("[(]?(金额)?单位:(人民币)?(?<unit>万元|亿元|千元|元)[)]?");
    private static final int LONGEST_CAPTION = 20;
    private static final Pattern PART_FIRST =
            Pattern.compile("(?:其中[:,]?)?(?:出国(?:\\(境\\))?|接待|公?车|用车|购车)(?=\\D{0,4}\\d)");
    private static final Pattern ALL_OF_IT =
            Pattern.compile("[,(]?(?:全部|均|全|都)(?:为|是|用于)(?<what>公务接待费?|公务用车[\\p{IsHan}]{0,8}|因公出国(?:\\(境\\))?费?)");
    private static final ScreenedPattern DEPARTMENT = ScreenedPattern.of("基本支出|项目支出|整体支出|三公");
    private static final Set<Subject> CARRY_OVER =
            Set.of(Subject.OPENING_CARRY_OVER, Subject.CLOSING_CARRY_OVER, Subject.BASIC_CARRY_OVER);
    private static final int FEWEST_AMOUNTS = 2;
    private static final String FISCAL = "财政拨款";

    private final LabelReader labels;
    private final boolean project;
    /** The unit of the last amount; a paragraph of amounts without a unit goes on in it. */
    private @Nullable Unit money;

    private final PartsOfSum sums = new PartsOfSum();
    private final RateOfTwo rates = new RateOfTwo();

    private final List<Problem> problems = new ArrayList<>();

    NarrativeReader(@Nullable FiscalYear year, @Nullable String department) {
        this(year, department, false, null);
    }

    NarrativeReader(
            @Nullable FiscalYear year, @Nullable String department, boolean project, @Nullable String projectName) {
        this.labels = new LabelReader(year, department, project, projectName);
        this.project = project;
    }

    /** The numbers that could not be read. */
    List<Problem> problems() {
        return problems;
    }

    /** The figures of all paragraphs, in reading order. */
    List<Figure> read(List<Passage> passages) {
        var figures = new ArrayList<Figure>();
        boolean planned = BudgetStatement.is(passages);
        money = passages.stream()
                .flatMap(passage -> caption(passage.text()).stream())
                .findFirst()
                .orElse(money);
        var context = new Context(null, planned);
        var headings = new Headings(project);
        boolean underProject = false;
        for (var passage : passages) {
            var text = passage.match();
            headings.follow(text.text());
            boolean ledByProject = PROJECT_LEAD.isWhole(text.text());
            if ((underProject || ledByProject) && !DEPARTMENT.isIn(text.text())) {
                underProject = false;
                continue;
            }
            underProject = PROJECT_HEADING.isWhole(text.text());
            if (!text.text().startsWith("=")) {
                context = next(context, text.text(), headings.subject());
            }
            figures.addAll(read(text, passage.numbers(), context, passage::place));
        }
        figures.addAll(rates.settle(figures, project));
        OnlyPosts.of(passages, figures).ifPresent(figures::add);
        if (project) {
            GrantsBySource.settle(figures);
        }
        VehicleTotals.complete(figures);
        RevenueSums.settle(figures);
        return figures;
    }

    /** «（金额单位：万元）» in a line of its own. */
    private static Optional<Unit> caption(String text) {
        var match = text.length() > LONGEST_CAPTION ? null : CAPTION.whole(MatchText.normalise(text));
        return match == null ? Optional.empty() : Optional.of(MentionScanner.unit(match.group("unit")));
    }

    /** A paragraph that begins with a short name of a part goes on with the three public expenses of the one before. */
    private static Context next(Context before, String text, @Nullable Subject heading) {
        var spoken = before.whole == null ? before.subject : before.whole;
        boolean goesOn = heading == null
                && spoken == Subject.THREE_PUBLIC
                && PART_FIRST.matcher(text).lookingAt();
        var next = new Context(goesOn ? Subject.THREE_PUBLIC : heading, before.planned);
        if (goesOn) {
            next.list();
        }
        return next;
    }

    /** The figures of one text whose places the caller makes from their quotes. */
    List<Figure> read(MatchText text, Context context, Function<String, SourceRef> place) {
        return read(text, MentionScanner.scanned(text), context, place);
    }

    private List<Figure> read(
            MatchText text, MentionScanner.Scanned numbers, Context context, Function<String, SourceRef> place) {
        var figures = new ArrayList<Figure>();
        sums.begin(text.text());
        var told = new ArrayList<RateOfTwo.Told>();
        var mentions = MentionScanner.mentions(numbers, money);
        for (var mention : Respectively.of(mentions)) {
            var read = labels.read(mention, context).flatMap(answer -> figure(mention, answer, text, place));
            told.add(new RateOfTwo.Told(mention, read.orElse(null)));
            read.filter(figure -> !sums.isPart(figure, mention)).ifPresent(figure -> {
                figures.add(figure);
                allOfIt(figure, text, mention).ifPresent(figures::add);
            });
        }
        rates.read(told, (mention, stage) -> figure(mention, LabelReader.Answer.ofTotal(stage), text, place));
        mentions.stream()
                .filter(mention -> mention.isMoney() && mention.unit().factor() != null)
                .map(Mention::unit)
                .forEach(unit -> money = unit);
        addFundPairs(FundPairs.read(text, PlacedUnit.assumed(), place), figures);
        MentionScanner.unreadable(text)
                .forEach(raw -> problems.add(new Problem(
                        ProblemCode.NUMBER_UNREADABLE,
                        "数字“%s”的分隔符有误，不能确定是多少，没有读取，请核对原文。".formatted(raw),
                        place.apply(raw))));
        closing(text, context);
        return figures;
    }

    /** «三公经费1.05万元，全部为公务接待费»: the only part is as much as the whole. */
    private static Optional<Figure> allOfIt(Figure figure, MatchText text, Mention mention) {
        if (figure.measure() != Measure.THREE_PUBLIC && figure.measure() != Measure.THREE_PUBLIC_BUDGET) {
            return Optional.empty();
        }
        var match =
                ALL_OF_IT.matcher(text.text()).region(mention.end(), text.text().length());
        var stage = figure.measure() == Measure.THREE_PUBLIC ? Stage.FINAL : Stage.BUDGET;
        return match.lookingAt()
                ? Vocabulary.instance()
                        .subject(match.group("what"))
                        .flatMap(hit -> Measures.measure(hit.meaning(), stage))
                        .map(figure::as)
                : Optional.empty();
    }

    /** A rate among the pairs of a fund line is its own; elsewhere the sentence has told what it is of. */
    private static void addFundPairs(List<Figure> pairs, List<Figure> figures) {
        var amounts = pairs.stream()
                .filter(pair -> pair.measure().dimension() == Dimension.MONEY)
                .toList();
        figures.addAll(amounts);
        if (amounts.size() >= FEWEST_AMOUNTS
                && figures.stream().noneMatch(figure -> figure.measure() == Measure.EXECUTION_RATE)) {
            pairs.stream()
                    .filter(pair -> pair.measure() == Measure.EXECUTION_RATE)
                    .forEach(figures::add);
        }
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
        if (measure == null || measure.dimension() != mention.dimension() || isLimit(mention) || isPart(answer)) {
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
                mention.placed().place(),
                basis(answer),
                Measures.period(answer.stage()),
                scope(mention.label()),
                funding(answer, measure),
                null,
                place.apply(quote)));
    }

    /** An amount that only bounds (5万元以上, 10万元以内) is none of the report's. */
    private static boolean isLimit(Mention mention) {
        return mention.isMoney() && LIMIT.matcher(mention.following()).lookingAt();
    }

    /** The carry-over of one source is a part nobody compares; beside it 财政拨款 says nothing. */
    private static boolean isPart(LabelReader.Answer answer) {
        return CARRY_OVER.contains(answer.subject()) && answer.funding() != null && !FISCAL.equals(answer.funding());
    }

    /** The three public expenses are paid from fiscal appropriation by their nature: 财政拨款 beside them says nothing. */
    private static @Nullable String funding(LabelReader.Answer answer, Measure measure) {
        return !measure.sumsFundingSources() && FISCAL.equals(answer.funding()) ? null : answer.funding();
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

    /** Last year's budget, and a change of budgets, are none of the accounts. */
    private static @Nullable Basis basis(LabelReader.Answer answer) {
        return switch (answer.stage()) {
            case PRIOR, CHANGE, CHANGE_RATE -> answer.planned() ? Basis.ADJUSTED : Basis.FINAL;
            default -> Measures.basis(answer.stage());
        };
    }

    private static @Nullable Scope scope(String label) {
        if (label.contains("本级")) {
            return Scope.OWN_OFFICE;
        }
        return label.contains("汇总") ? Scope.CONSOLIDATED : null;
    }
}
