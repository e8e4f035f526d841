package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.data.model.Measure;

/**
 * A made report before it is printed (模拟底稿): the facts, what is claimed of them, and how they will be misprinted.
 * Plantings break it stage by stage: facts, lines, print.
 */
final class Draft {

    private final PopulationOptions options;
    private final MadeDepartment department;
    private final int year;
    private final FormDesign form;
    private final SplittableRandom random;
    private final Set<Section> sections = EnumSet.noneOf(Section.class);
    private final Misprints misprints = new Misprints();
    private final List<Told> remarks = new ArrayList<>();
    private final List<String> blankRows = new ArrayList<>();
    private final List<ToldTask> toldTasks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> changed = new HashSet<>();
    private final List<TaskRow> tasks = new ArrayList<>();
    private final Map<String, Integer> toldWeights = new HashMap<>();
    private boolean spendingUntold;
    private @Nullable BureauTable table;
    private Funds funds;
    private Funds taskFunds;
    private boolean oneProject;
    private FormPrint print = FormPrint.WHOLE;
    private @Nullable OtherFunds otherFunds;
    private ThreePublicTable threePublic;
    private Upkeep upkeep;
    private Flow flow;
    private @Nullable Totals totals;

    /** Funds told beside the budget (其他资金), and what is said to be left of both. */
    record OtherFunds(long amount, long closing) {}

    /** A task told in a paragraph of its own. */
    record ToldTask(TaskRow task, String words) {}

    Draft(PopulationOptions options, MadeDepartment department, int year, SplittableRandom random) {
        this.options = options;
        this.department = department;
        this.year = year;
        this.random = random;
        this.form = FormDesign.designs().of(department.province(), year);
        this.funds = Funds.draw(department, year, random);
        this.taskFunds = funds;
        this.threePublic = ThreePublicTable.of(options, department, year, random);
        this.upkeep = Upkeep.draw(funds, random);
        this.flow = Flow.of(options, department, year, funds);
        sections.addAll(Section.of(options, department));
    }

    PopulationOptions options() {
        return options;
    }

    MadeDepartment department() {
        return department;
    }

    int year() {
        return year;
    }

    FormDesign form() {
        return form;
    }

    SplittableRandom random() {
        return random;
    }

    boolean has(Section section) {
        return sections.contains(section);
    }

    void include(Set<Section> needed) {
        sections.addAll(needed);
    }

    void leaveOut(Section section) {
        sections.remove(section);
    }

    Funds funds() {
        return funds;
    }

    /** The tasks follow the funds; what flows follows what was spent. */
    void spend(Funds changed) {
        funds = changed;
        taskFunds = changed;
        flow = Flow.of(options, department, year, changed);
    }

    /** The fund table says otherwise than the tasks. */
    void tell(Funds changed) {
        funds = changed;
    }

    ThreePublicTable threePublic() {
        return threePublic;
    }

    void threePublic(ThreePublicTable changed) {
        threePublic = changed;
    }

    Upkeep upkeep() {
        return upkeep;
    }

    void upkeep(Upkeep changed) {
        upkeep = changed;
    }

    void flow(Flow changed) {
        flow = changed;
    }

    /** Whether the population holds this department's report of the year before. */
    boolean hasLastYear() {
        return year - 1 >= Math.max(options.firstYear(), department.firstYear());
    }

    /** How the form is printed. */
    FormPrint print() {
        return print;
    }

    void print(FormPrint changed) {
        print = changed;
    }

    @Nullable
    OtherFunds otherFunds() {
        return otherFunds;
    }

    void otherFunds(OtherFunds told) {
        otherFunds = told;
    }

    /** Whether budget and expenditure are printed as they are, wherever they are. */
    boolean isRateClear() {
        return !misprints.isPrintedWrong(Measure.EXECUTED_AMOUNT) && !misprints.isPrintedWrong(Measure.ADJUSTED_BUDGET);
    }

    Flow flow() {
        return flow;
    }

    Misprints misprints() {
        return misprints;
    }

    /** The execution rate as the fund table prints it. */
    BigDecimal printedExecution() {
        return misprints.percent(Place.TABLE, Measure.EXECUTION_RATE, funds.percent());
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void lines(List<Line> drafted) {
        lines.clear();
        lines.addAll(drafted);
    }

    /** A line that was changed is not changed again: no error hides another. */
    void change(int at, UnaryOperator<Line> change) {
        lines.set(at, change.apply(lines.get(at)));
        changed.add(at);
    }

    boolean isUntouched(int at) {
        return !changed.contains(at);
    }

    /** All projects are one task. */
    void oneProject() {
        oneProject = true;
    }

    void draftTasks() {
        tasks.addAll(TaskRow.of(taskFunds, oneProject));
    }

    List<TaskRow> tasks() {
        return List.copyOf(tasks);
    }

    void task(int at, TaskRow row) {
        tasks.set(at, row);
    }

    void addTask(TaskRow row) {
        tasks.add(row);
    }

    /** The tasks are these, and nobody says what was spent on them. */
    void untoldTasks(List<TaskRow> rows) {
        tasks.clear();
        tasks.addAll(rows);
        spendingUntold = true;
    }

    boolean isSpendingUntold() {
        return spendingUntold;
    }

    /** The weight of a part as the text tells it. */
    void toldWeight(String part, int points) {
        toldWeights.put(part, points);
    }

    int toldWeight(FormDesign.Group part) {
        return toldWeights.getOrDefault(part.name(), part.weight());
    }

    /** What the bureau's own table says of the year. */
    void table(BureauTable bureau) {
        table = bureau;
    }

    @Nullable
    BureauTable table() {
        return table;
    }

    void tell(TaskRow task, String words) {
        toldTasks.add(new ToldTask(task, words));
    }

    List<ToldTask> toldTasks() {
        return List.copyOf(toldTasks);
    }

    /** Only after the lines are drafted. */
    Totals totals() {
        return Objects.requireNonNull(totals, "the totals follow the lines");
    }

    void totals(Totals changed) {
        totals = changed;
    }

    /** A paragraph at the end of the text. */
    void remark(String words) {
        remarks.add(new Told().say(words));
    }

    void remark(Told paragraph) {
        remarks.add(paragraph);
    }

    List<Told> remarks() {
        return List.copyOf(remarks);
    }

    /** An empty numbered row under a level-2 indicator. */
    void blankRow(String level2) {
        blankRows.add(level2);
    }

    List<String> blankRows() {
        return List.copyOf(blankRows);
    }
}
