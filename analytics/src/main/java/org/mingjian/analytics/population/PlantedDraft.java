package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A draft and what was broken in it (已植入差错的底稿). */
record PlantedDraft(Draft draft, Habits habits, List<Planting> plan, List<Planted> planted) {

    /** A report's facts only, broken as its plan says: what next year's report calls last year's. */
    static PlantedDraft facts(PopulationOptions options, MadeDepartment department, int year) {
        var random = MadeReport.random(options, department, year);
        var habits = Habits.of(options, department);
        boolean stoodBefore = year - 1 >= Math.max(options.firstYear(), department.firstYear());
        var plan = plan(habits, year, stoodBefore, random);
        var draft = new Draft(options, department, year, random);
        draft.include(Planting.sections(plan));
        var planting = new PlantedDraft(draft, habits, plan, new ArrayList<>());
        planting.plant(Planting.Stage.FACTS);
        return planting;
    }

    /** Drawn for the year, but for what a habit leaves no room for. */
    private static List<Planting> plan(Habits habits, int year, boolean stoodBefore, SplittableRandom random) {
        var plan = new ArrayList<>(Plantings.draw(random));
        if (habits.padded().holds(year)) {
            plan.removeIf(planting -> planting.area() == Planting.Area.THREE_PUBLIC);
            plan.add(ThreePublicErrors.padding(stoodBefore && habits.padded().holds(year - 1)));
        }
        boolean copies = habits.copies(year);
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
        planted.addAll(ByNature.of(draft));
    }

    private void copy() {
        int year = draft.year();
        var neighbour = draft.department().neighbourIn(draft.options(), year);
        if (habits.copied() == year && draft.hasLastYear()) {
            CopyErrors.lastYears(draft, of(draft.options(), draft.department(), year - 1))
                    .ifPresent(planted::add);
        } else if (habits.neighbours() == year && neighbour != null) {
            CopyErrors.neighbours(draft, of(draft.options(), neighbour, year), habits.allButOne())
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
}
