package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Tasks and projects told in running text (正文任务、项目): a name, then what was planned for it and what was spent.
 * The name stands before the planned amount, behind the number of its item, or in the heading line above it.
 */
final class TaskSentences {

    private static final ScreenedPattern PLANNED = ScreenedPattern.of(
            "^(?<name>.*?)[,:]?(?:预算(?:安排|压缩后|下达|批复|资金|指标|金额|经费|总?额|数)*|(?:安排|下达|批复)(?:财政|专项|项目|预算)*(?:资金|预算|经费))(?:为|共|是|:|计)*$");
    private static final ScreenedPattern SPENT =
            ScreenedPattern.of("(实际(使用|支出|支付|到位|拨付)|拨付(我部门|到位)?|支出|执行数?|决算数?|支付|使用)(资金|数|金额|了|合计|共计|总额)?(为|共|是|:|计)*$");
    private static final ScreenedPattern RATE = ScreenedPattern.of("((执行|支出|支付|使用)(率|进度)(为|达到?|:)?|完成预算的?)$");
    /** The words before a budget that mean the project the paragraph sums up. */
    private static final ScreenedPattern OWN = ScreenedPattern.of("[,:]?([该本此])?(项目)?(全年|年度|年初|当年)?");

    /** «项目支出146.64万元：档案加工预算80万元、支出76.5万元，…»: whatever is named behind the colon is a project. */
    private static final ScreenedPattern PROJECTS = ScreenedPattern.of("项目(支出|经费)(总额|合计|共计|决算)*(为|共|是|:)?$");

    private static final ScreenedPattern AMONG = ScreenedPattern.of("(^|[。;])项目(支出|经费)中[,:][^。;]*$");
    private static final ScreenedPattern LISTS = ScreenedPattern.of("^([:(]|[,:(]其中[:,]?)\\p{IsHan}");

    private static final int LONGEST_HEADING = 60;

    private final ReportDraft draft;
    private final boolean project;
    private @Nullable String heading;
    private @Nullable String item;
    /** The project whose evaluation the paragraph sums up. */
    private @Nullable String summary;

    private @Nullable String name;
    private @Nullable PrintedNumber planned;
    private @Nullable SourceRef place;
    private Unit unit = Unit.TEN_THOUSAND_YUAN;
    private Reading<PrintedNumber> spent = Reading.absent(AbsenceReason.NOT_DISCLOSED);
    /** The number before was what all projects cost. */
    private boolean ofProjects;
    /** What is named here is a project of those just summed up. */
    private boolean listed;
    /** What is told of which a task's money consists. */
    private final List<Reading<PrintedNumber>> parts = new ArrayList<>();

    private Reading<PrintedNumber> rate = Reading.absent(AbsenceReason.NOT_DISCLOSED);

    TaskSentences(ReportDraft draft) {
        this(draft, false);
    }

    /** In the report of one project a summary (自评综述) tells of that, not of a task. */
    TaskSentences(ReportDraft draft, boolean project) {
        this.draft = draft;
        this.project = project;
    }

    void read(List<Passage> passages) {
        int known = draft.tasks.size();
        for (var passage : passages) {
            var text = passage.match();
            var mentions = MentionScanner.mentions(passage.numbers(), null);
            item = null;
            summary = null;
            ofProjects = false;
            listed = false;
            for (var mention : mentions) {
                read(mention, text, passage);
            }
            finish();
            boolean headed = mentions.isEmpty() && text.text().length() <= LONGEST_HEADING;
            heading = headed ? text.text() : null;
        }
        var tasks = List.copyOf(draft.tasks.subList(known, draft.tasks.size()));
        draft.figures.removeIf(figure -> tasks.stream().anyMatch(task -> isOf(task, figure))
                || parts.stream().anyMatch(part -> isOf(part, figure)));
    }

    private void read(Mention mention, MatchText text, Passage passage) {
        var label = mention.label();
        if (!project) {
            summary = ProjectSummary.within(label).orElse(summary);
        }
        listed = label.indexOf('。') < 0 && (listed || ofProjects && LISTS.isIn(label)) || AMONG.isIn(label);
        ofProjects = mention.isMoney() && PROJECTS.isIn(label);
        var own = TaskName.ofItem(label);
        item = own == null ? item : own;
        var clause = label.substring(Math.max(label.lastIndexOf('。'), label.lastIndexOf(';')) + 1);
        var quote = text.quote(Math.max(0, mention.start() - clause.length()), mention.end());
        if (mention.isMoney()) {
            var match = PLANNED.matcher(clause);
            if (match.matches()) {
                plan(match.group("name"), mention, passage.place(quote));
            } else if (planned != null && !spent.isRead() && SPENT.isIn(clause)) {
                spent = Reading.of(mention.number(), passage.place(quote));
            } else if (planned != null && clause.contains("其中")) {
                parts.add(Reading.of(mention.number(), passage.place(quote)));
            }
        } else if (planned != null && !rate.isRead() && RATE.isIn(clause)) {
            rate = Reading.of(mention.number(), passage.place(quote));
        }
    }

    private void plan(String words, Mention mention, SourceRef where) {
        var found = named(words);
        if (found == null) {
            return;
        }
        finish();
        name = found;
        item = null;
        planned = mention.number();
        place = where;
        unit = mention.unit();
    }

    private @Nullable String named(String words) {
        if (summary != null && OWN.isWhole(words)) {
            return summary;
        }
        if (item != null && (TaskName.isFiller(words) || words.contains(item))) {
            return item;
        }
        if (TaskName.isFiller(words)) {
            return planned == null && heading != null ? TaskName.of(heading) : null;
        }
        return listed ? TaskName.ofListed(words) : TaskName.of(words);
    }

    private void finish() {
        if (name != null && planned != null && place != null) {
            draft.tasks.add(new Task(name, Reading.of(planned, place), spent, rate, unit, place));
        }
        name = null;
        planned = null;
        place = null;
        spent = Reading.absent(AbsenceReason.NOT_DISCLOSED);
        rate = Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }

    /** Whether a figure was read from the very words a task was read from: it is the task's, not the department's. */
    private static boolean isOf(Task task, Figure figure) {
        return isOf(task.budget(), figure) || isOf(task.executed(), figure) || isOf(task.rate(), figure);
    }

    private static boolean isOf(Reading<PrintedNumber> told, Figure figure) {
        if (!(told instanceof Reading.Read<PrintedNumber>(PrintedNumber number, SourceRef where))) {
            return false;
        }
        var source = figure.source();
        return where.block() == source.block()
                && number.raw().equals(figure.number().raw())
                && (where.quote().endsWith(source.quote()) || source.quote().endsWith(where.quote()));
    }
}
