package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A draft and what was broken in it (已植入差错的底稿). */
record PlantedDraft(Draft draft, Habits habits, List<Planting> plan, List<Planted> planted) {

    private static final BigDecimal GAP = BigDecimal.valueOf(5);

    /** A report's facts only, broken as its plan says: what next year's report calls last year's. */
    static PlantedDraft facts(PopulationOptions options, MadeDepartment department, int year) {
        var random = MadeReport.random(options, department, year);
        var habits = Habits.of(options, department);
        var plan = plan(habits, year, random);
        var draft = new Draft(options, department, year, random);
        draft.include(Planting.sections(plan));
        var planting = new PlantedDraft(draft, habits, plan, new ArrayList<>());
        planting.plant(Planting.Stage.FACTS);
        return planting;
    }

    /** Drawn for the year, but for what a habit leaves no room for. */
    private static List<Planting> plan(Habits habits, int year, SplittableRandom random) {
        var plan = new ArrayList<>(Plantings.draw(random));
        if (habits.padded().holds(year)) {
            plan.removeIf(planting -> planting.area() == Planting.Area.THREE_PUBLIC);
            plan.add(ThreePublicErrors.padding(habits.padded().holds(year - 1)));
        }
        boolean copies = habits.copied() == year;
        if (copies) {
            plan.removeIf(planting -> planting.stage() == Planting.Stage.LINES || FormErrors.leavesOutForm(planting));
        }
        if (copies || habits.sameScore().holds(year)) {
            plan.removeIf(planting -> planting.area() == Planting.Area.SCORE
                    || planting.area() == Planting.Area.EXECUTION
                    || planting.stage() == Planting.Stage.LINES);
        }
        return plan;
    }

    static PlantedDraft of(PopulationOptions options, MadeDepartment department, int year) {
        var planting = facts(options, department, year);
        planting.score();
        return planting;
    }

    private void score() {
        var random = draft.random();
        var honest = new LineDrafting(draft).lines(draft.options().lines());
        draft.lines(
                habits.sameScore().holds(draft.year())
                        ? Losses.take(honest, habits.loss(), random)
                        : Losses.take(honest, random));
        copy();
        plant(Planting.Stage.LINES);
        draft.lines(Verification.of(draft.lines(), random));
        draft.draftTasks();
        draft.totals(Totals.of(draft.form(), draft.lines()));
        Results.tell(draft);
        plant(Planting.Stage.PRINT);
        review();
    }

    private void copy() {
        int year = draft.year();
        if (habits.copied() == year && draft.hasLastYear()) {
            YearErrors.copied(draft, of(draft.options(), draft.department(), year - 1))
                    .ifPresent(planted::add);
        }
    }

    private void plant(Planting.Stage stage) {
        for (var planting : plan) {
            if (planting.stage() == stage) {
                planting.breaking().apply(draft).ifPresent(detail -> planted.add(planting.planted(detail)));
            }
        }
    }

    /** A wide gap to the verified score is a fact of the bureau's making, no misprint; it is recorded all the same. */
    private void review() {
        var totals = draft.totals();
        var verified = totals.verified();
        if (verified == null || !draft.has(Section.FORM)) {
            return;
        }
        boolean wide = totals.form().subtract(verified).compareTo(GAP) >= 0;
        if (wide || !Totals.grade(verified).equals(Totals.grade(totals.form()))) {
            planted.add(new Planted(
                    "F21",
                    "score",
                    "自评%s分，复核%s分".formatted(totals.form(), verified),
                    "review.gap",
                    Plantings.REVIEW_RULES,
                    Set.of(),
                    false));
        }
    }
}
