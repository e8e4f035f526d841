package org.mingjian.data.read;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

/** Which measure a subject at a stage is (指标对照). */
final class Measures {

    private record Key(Subject subject, Stage stage) {}

    private static final Map<Key, Measure> MEASURES = Map.ofEntries(
            of(Subject.TOTAL, Stage.INITIAL_BUDGET, Measure.INITIAL_BUDGET),
            of(Subject.TOTAL, Stage.BUDGET, Measure.ADJUSTED_BUDGET),
            of(Subject.TOTAL, Stage.FINAL, Measure.EXECUTED_AMOUNT),
            of(Subject.TOTAL, Stage.PRIOR, Measure.PRIOR_EXECUTED_AMOUNT),
            of(Subject.TOTAL, Stage.EXECUTION_RATE, Measure.EXECUTION_RATE),
            of(Subject.TOTAL, Stage.CHANGE, Measure.EXECUTED_AMOUNT_CHANGE),
            of(Subject.TOTAL, Stage.CHANGE_RATE, Measure.EXECUTED_AMOUNT_CHANGE_RATE),
            of(Subject.BASIC, Stage.INITIAL_BUDGET, Measure.BASIC_EXPENDITURE_BUDGET),
            of(Subject.BASIC, Stage.BUDGET, Measure.BASIC_EXPENDITURE_BUDGET),
            of(Subject.BASIC, Stage.FINAL, Measure.BASIC_EXPENDITURE),
            of(Subject.BASIC, Stage.PRIOR, Measure.PRIOR_BASIC_EXPENDITURE),
            of(Subject.BASIC, Stage.EXECUTION_RATE, Measure.BASIC_EXECUTION_RATE),
            of(Subject.BASIC, Stage.CHANGE, Measure.BASIC_EXPENDITURE_CHANGE),
            of(Subject.BASIC, Stage.CHANGE_RATE, Measure.BASIC_EXPENDITURE_CHANGE_RATE),
            of(Subject.BASIC, Stage.SHARE, Measure.BASIC_EXPENDITURE_SHARE),
            of(Subject.PROJECT, Stage.INITIAL_BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
            of(Subject.PROJECT, Stage.BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
            of(Subject.PROJECT, Stage.FINAL, Measure.PROJECT_EXPENDITURE),
            of(Subject.PROJECT, Stage.PRIOR, Measure.PRIOR_PROJECT_EXPENDITURE),
            of(Subject.PROJECT, Stage.EXECUTION_RATE, Measure.PROJECT_EXECUTION_RATE),
            of(Subject.PROJECT, Stage.CHANGE, Measure.PROJECT_EXPENDITURE_CHANGE),
            of(Subject.PROJECT, Stage.CHANGE_RATE, Measure.PROJECT_EXPENDITURE_CHANGE_RATE),
            of(Subject.PROJECT, Stage.SHARE, Measure.PROJECT_EXPENDITURE_SHARE),
            of(Subject.REVENUE, Stage.FINAL, Measure.REVENUE),
            of(Subject.REVENUE, Stage.EXECUTION_RATE, Measure.EXECUTION_RATE),
            of(Subject.REVENUE, Stage.CHANGE, Measure.REVENUE_CHANGE),
            of(Subject.REVENUE, Stage.CHANGE_RATE, Measure.REVENUE_CHANGE_RATE),
            of(Subject.REVENUE_WITH_CARRY_OVER, Stage.FINAL, Measure.OPENING_BALANCE_REVENUE),
            of(Subject.OPENING_CARRY_OVER, Stage.FINAL, Measure.OPENING_CARRY_OVER),
            of(Subject.CLOSING_CARRY_OVER, Stage.FINAL, Measure.CLOSING_CARRY_OVER),
            of(Subject.CLOSING_CARRY_OVER, Stage.CHANGE, Measure.CARRY_OVER_CHANGE),
            of(Subject.CLOSING_CARRY_OVER, Stage.CHANGE_RATE, Measure.CARRY_OVER_CHANGE_RATE),
            of(Subject.CARRY_OVER, Stage.CHANGE_RATE, Measure.CARRY_OVER_CHANGE_RATE),
            of(Subject.CARRY_OVER, Stage.RATE, Measure.CARRY_OVER_RATE),
            of(Subject.BASIC_CARRY_OVER, Stage.FINAL, Measure.CLOSING_CARRY_OVER_BASIC),
            of(Subject.BASIC_CARRY_OVER, Stage.CHANGE, Measure.CARRY_OVER_BASIC_CHANGE),
            of(Subject.BASIC_CARRY_OVER, Stage.CHANGE_RATE, Measure.CARRY_OVER_BASIC_CHANGE_RATE),
            of(Subject.PERSONNEL, Stage.INITIAL_BUDGET, Measure.PERSONNEL_EXPENSE_BUDGET),
            of(Subject.PERSONNEL, Stage.BUDGET, Measure.PERSONNEL_EXPENSE_BUDGET),
            of(Subject.PERSONNEL, Stage.FINAL, Measure.PERSONNEL_EXPENSE),
            of(Subject.PERSONNEL, Stage.PRIOR, Measure.PRIOR_PERSONNEL_EXPENSE),
            of(Subject.OPERATING, Stage.INITIAL_BUDGET, Measure.OPERATING_EXPENSE_BUDGET),
            of(Subject.OPERATING, Stage.BUDGET, Measure.OPERATING_EXPENSE_BUDGET),
            of(Subject.OPERATING, Stage.FINAL, Measure.OPERATING_EXPENSE),
            of(Subject.OPERATING, Stage.PRIOR, Measure.PRIOR_OPERATING_EXPENSE),
            of(Subject.OPERATING_PER_CAPITA, Stage.CHANGE_RATE, Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE),
            of(Subject.THREE_PUBLIC, Stage.INITIAL_BUDGET, Measure.THREE_PUBLIC_BUDGET),
            of(Subject.THREE_PUBLIC, Stage.BUDGET, Measure.THREE_PUBLIC_BUDGET),
            of(Subject.THREE_PUBLIC, Stage.FINAL, Measure.THREE_PUBLIC),
            of(Subject.THREE_PUBLIC, Stage.PRIOR, Measure.PRIOR_THREE_PUBLIC),
            of(Subject.THREE_PUBLIC, Stage.CHANGE, Measure.THREE_PUBLIC_CHANGE),
            of(Subject.THREE_PUBLIC, Stage.CHANGE_RATE, Measure.THREE_PUBLIC_CHANGE_RATE),
            of(Subject.THREE_PUBLIC, Stage.EXECUTION_RATE, Measure.THREE_PUBLIC_EXECUTION_RATE),
            of(Subject.THREE_PUBLIC, Stage.CONTROL_RATE, Measure.THREE_PUBLIC_CONTROL_RATE),
            of(Subject.OVERSEAS_TRAVEL, Stage.INITIAL_BUDGET, Measure.OVERSEAS_TRAVEL_BUDGET),
            of(Subject.OVERSEAS_TRAVEL, Stage.BUDGET, Measure.OVERSEAS_TRAVEL_BUDGET),
            of(Subject.OVERSEAS_TRAVEL, Stage.FINAL, Measure.OVERSEAS_TRAVEL_EXPENSE),
            of(Subject.OVERSEAS_TRAVEL, Stage.PRIOR, Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE),
            of(Subject.OVERSEAS_TRAVEL, Stage.CHANGE, Measure.OVERSEAS_TRAVEL_CHANGE),
            of(Subject.OVERSEAS_TRAVEL, Stage.CHANGE_RATE, Measure.OVERSEAS_TRAVEL_CHANGE_RATE),
            of(Subject.RECEPTION, Stage.INITIAL_BUDGET, Measure.OFFICIAL_RECEPTION_BUDGET),
            of(Subject.RECEPTION, Stage.BUDGET, Measure.OFFICIAL_RECEPTION_BUDGET),
            of(Subject.RECEPTION, Stage.FINAL, Measure.OFFICIAL_RECEPTION_EXPENSE),
            of(Subject.RECEPTION, Stage.PRIOR, Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE),
            of(Subject.RECEPTION, Stage.CHANGE, Measure.OFFICIAL_RECEPTION_CHANGE),
            of(Subject.RECEPTION, Stage.CHANGE_RATE, Measure.OFFICIAL_RECEPTION_CHANGE_RATE),
            of(Subject.VEHICLES, Stage.INITIAL_BUDGET, Measure.VEHICLE_BUDGET),
            of(Subject.VEHICLES, Stage.BUDGET, Measure.VEHICLE_BUDGET),
            of(Subject.VEHICLES, Stage.FINAL, Measure.VEHICLE_EXPENSE),
            of(Subject.VEHICLES, Stage.PRIOR, Measure.PRIOR_VEHICLE_EXPENSE),
            of(Subject.VEHICLES, Stage.CHANGE, Measure.VEHICLE_CHANGE),
            of(Subject.VEHICLES, Stage.CHANGE_RATE, Measure.VEHICLE_CHANGE_RATE),
            of(Subject.VEHICLE_PURCHASE, Stage.INITIAL_BUDGET, Measure.VEHICLE_PURCHASE_BUDGET),
            of(Subject.VEHICLE_PURCHASE, Stage.BUDGET, Measure.VEHICLE_PURCHASE_BUDGET),
            of(Subject.VEHICLE_PURCHASE, Stage.PRIOR, Measure.PRIOR_VEHICLE_PURCHASE_EXPENSE),
            of(Subject.VEHICLE_PURCHASE, Stage.FINAL, Measure.VEHICLE_PURCHASE_EXPENSE),
            of(Subject.VEHICLE_OPERATION, Stage.INITIAL_BUDGET, Measure.VEHICLE_OPERATION_BUDGET),
            of(Subject.VEHICLE_OPERATION, Stage.BUDGET, Measure.VEHICLE_OPERATION_BUDGET),
            of(Subject.VEHICLE_OPERATION, Stage.PRIOR, Measure.PRIOR_VEHICLE_OPERATION_EXPENSE),
            of(Subject.VEHICLE_OPERATION, Stage.FINAL, Measure.VEHICLE_OPERATION_EXPENSE),
            of(Subject.PROCUREMENT, Stage.INITIAL_BUDGET, Measure.PROCUREMENT_PLANNED),
            of(Subject.PROCUREMENT, Stage.BUDGET, Measure.PROCUREMENT_PLANNED),
            of(Subject.PROCUREMENT, Stage.FINAL, Measure.PROCUREMENT_EXECUTED),
            of(Subject.PROCUREMENT, Stage.PRIOR, Measure.PRIOR_PROCUREMENT),
            of(Subject.PROCUREMENT, Stage.EXECUTION_RATE, Measure.PROCUREMENT_EXECUTION_RATE),
            of(Subject.FIXED_ASSETS, Stage.FINAL, Measure.FIXED_ASSETS),
            of(Subject.FIXED_ASSETS, Stage.RATE, Measure.ASSET_UTILISATION_RATE),
            of(Subject.IDLE_ASSETS, Stage.FINAL, Measure.IDLE_FIXED_ASSETS),
            of(Subject.STAFF_ESTABLISHED, Stage.FINAL, Measure.STAFF_ESTABLISHED),
            of(Subject.STAFF_ACTUAL, Stage.FINAL, Measure.STAFF_ACTUAL),
            of(Subject.STAFF, Stage.CONTROL_RATE, Measure.STAFF_CONTROL_RATE),
            of(Subject.SPECIAL_FUND, Stage.RATE, Measure.SPECIAL_FUND_DETAIL_RATE),
            of(Subject.COST, Stage.RATE, Measure.COST_SAVING_RATE),
            of(Subject.SATISFACTION, Stage.RATE, Measure.SATISFACTION_RATE),
            of(Subject.ADJUSTMENT, Stage.RATE, Measure.ADJUSTMENT_RATE));

    private Measures() {}

    private static Map.Entry<Key, Measure> of(Subject subject, Stage stage, Measure measure) {
        return entry(new Key(subject, stage), measure);
    }

    static Optional<Measure> measure(Subject subject, Stage stage) {
        return Optional.ofNullable(MEASURES.get(new Key(subject, stage)));
    }

    /** The figure of a number with its unit beside it. */
    static Optional<Figure> figure(
            Subject subject, Stage stage, PrintedNumber number, Unit unit, @Nullable String label, SourceRef place) {
        return figure(subject, stage, number, PlacedUnit.beside(unit), label, place);
    }

    /** The figure of a subject at a stage; none when the pair is no measure or the unit counts something else. */
    static Optional<Figure> figure(
            Subject subject,
            Stage stage,
            PrintedNumber number,
            PlacedUnit unit,
            @Nullable String label,
            SourceRef place) {
        return measure(subject, stage)
                .filter(measure -> measure.dimension() == unit.dimension())
                .map(measure -> new Figure(
                        measure,
                        number,
                        unit.unit(),
                        unit.place(),
                        basis(stage),
                        period(stage),
                        null,
                        null,
                        label,
                        place));
    }

    static @Nullable Basis basis(Stage stage) {
        return switch (stage) {
            case INITIAL_BUDGET -> Basis.INITIAL;
            case BUDGET -> Basis.ADJUSTED;
            case FINAL, EXECUTION_RATE, CONTROL_RATE, CHANGE, CHANGE_RATE, RATE, SHARE, PRIOR -> Basis.FINAL;
            case TARGET -> null;
        };
    }

    static Period period(Stage stage) {
        return stage == Stage.PRIOR ? Period.PRIOR : Period.CURRENT;
    }
}
