package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** What is taken over from last year or from another department (照搬差错): forms, texts, and names left over in them. */
final class CopyErrors {

    private static final String CODE = "F19";
    private static final int FEWEST_TELLING = 6;
    private static final double FOREIGN = 0.02;
    /** What another's lines do in a report with figures of its own. */
    private static final Set<String> OUT_OF_PLACE = Set.of(
            "execution.score",
            "rate.execution",
            "indicator.against-figures",
            "years.target-below-last",
            "text.execution-denied");

    private CopyErrors() {}

    static List<Planting> all() {
        return List.of(
                name("foreign-department", FOREIGN, "%s%d年度部门整体支出绩效自评工作由办公室牵头组织。"),
                name("foreign-example", FOREIGN / 2, "借鉴%s%d年的经验做法，完善了内部管理制度。").asNearMiss());
    }

    private static Planting name(String name, double share, String words) {
        return Planting.of(
                name,
                CODE,
                share,
                Area.TEXT,
                Stage.PRINT,
                "text",
                draft -> {
                    if (!draft.has(Section.PROSE)) {
                        return Optional.empty();
                    }
                    var other = Places.foreign(draft.department(), draft.random()) + "水利局";
                    var sentence = words.formatted(other, draft.year());
                    draft.remark(sentence);
                    return Optional.of(sentence);
                },
                "text.foreign-department");
    }

    /** Last year's lines once more; the changed ones with all that is wrong with them. */
    static Optional<Planted> lastYears(Draft draft, PlantedDraft last) {
        if (!isTelling(draft, last)) {
            return Optional.empty();
        }
        copy(last, draft);
        return Optional.of(copied(last, "form-copied", "自评表照抄上年", "years.same-indicators", false));
    }

    /** A neighbour's lines; as a near miss all but one. */
    static Optional<Planted> neighbours(Draft draft, PlantedDraft neighbour, boolean allButOne) {
        if (!isTelling(draft, neighbour)) {
            return Optional.empty();
        }
        copy(neighbour, draft);
        boolean changed = allButOne
                && LineErrors.change(
                                draft,
                                Line::isQualitative,
                                line -> line.saying(line.targetText(), "达到" + line.targetText()))
                        .isPresent();
        var name = changed ? "form-copied-but-one" : "form-copied-from-neighbour";
        var detail = "自评表照抄“%s”%s".formatted(neighbour.draft().department().name(), changed ? "，只有一行不同" : "");
        return Optional.of(copied(neighbour, name, detail, "peers.same-indicators", changed));
    }

    private static void copy(PlantedDraft from, Draft draft) {
        draft.lines(from.draft().lines().stream().map(Line::unverified).toList());
        draft.print(from.draft().print());
    }

    private static boolean isTelling(Draft draft, PlantedDraft from) {
        long telling = from.draft().lines().stream()
                .filter(line -> line.actual() != null && !line.actual().equals(line.target()))
                .map(Line::actualText)
                .distinct()
                .count();
        return from.draft().print().leftOut().isEmpty()
                && from.draft().form().equals(draft.form())
                && from.draft().has(Section.FORM)
                && telling >= FEWEST_TELLING;
    }

    private static Planted copied(PlantedDraft from, String name, String detail, String rule, boolean nearMiss) {
        var also = new HashSet<>(OUT_OF_PLACE);
        also.addAll(from.planted().stream()
                .flatMap(planted -> Stream.concat(planted.rules().stream(), planted.also().stream()))
                .filter(other -> !other.equals(rule))
                .collect(Collectors.toSet()));
        return new Planted(CODE, "indicator", detail, name, Set.of(rule), also, nearMiss);
    }

    /** Whose words a report's are, by where they were taken from. */
    static List<Planted> texts(Prose own, List<Prose> before, @Nullable Prose neighbour) {
        var planted = new ArrayList<Planted>();
        if (before.stream().anyMatch(own::isFrom)) {
            planted.add(text("text-copied-from-last-year", "years.text-copied", false));
        }
        if (own.isFrom(neighbour)) {
            planted.add(text("text-copied-from-neighbour", "peers.text-copied", false));
        } else if (own.beginsAs(neighbour)) {
            planted.add(text("text-begun-as-neighbour", "peers.text-copied", true));
        }
        return planted;
    }

    private static Planted text(String name, String rule, boolean nearMiss) {
        var detail = nearMiss ? "正文前三段与邻近部门相同" : "正文照抄" + (rule.startsWith("years") ? "往年" : "邻近部门");
        return new Planted(CODE, "text", detail, name, Set.of(rule), Set.of(), nearMiss);
    }
}
