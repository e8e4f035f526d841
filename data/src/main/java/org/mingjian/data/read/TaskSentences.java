package org.mingjian.data.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/**
 * Tasks and projects told in running text (正文任务、项目): a name, then what was planned for it and what was spent.
 * The name stands before the planned amount, or in the heading line above it.
 */
final class TaskSentences {

    private static final Pattern PLANNED =
            Pattern.compile("(?<name>.*?)[,:：]?(\\d{4}年)?(全年|年初|年)?(初)?预算(安排|压缩后)?(为|资金|数)?$");
    private static final Pattern SPENT = Pattern.compile("(实际(使用|支出|支付|到位|拨付)|拨付(我部门|到位)?|支出)$");
    private static final Pattern RATE = Pattern.compile("执行率(为|达到?)?$");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("^.*?(一|二|三|四|五|六|七|八|九|十)是|^\\(\\d+\\)|^\\d+[.、]|^(主要|重点)任务:|^\\d{4}年(度)?|^(全年)?(开展|进行)");
    private static final Pattern TASK_WORD = Pattern.compile("任务|项目|专项|经费|补贴|补助|资金|工作|运行|维护|建设");
    private static final Pattern DEPARTMENT = Pattern.compile("基本支出|项目支出|整体支出|部门预算|三公|公用经费|政府采购|本部门");
    private static final Pattern LEAD = Pattern.compile("^\\(\\d+\\)(?<name>[^:,。;]{4,40}):");
    private static final int LONGEST_NAME = 60;

    private final ReportDraft draft;
    private @Nullable String heading;

    private @Nullable String name;
    private @Nullable PrintedNumber planned;
    private @Nullable SourceRef place;
    private Unit unit = Unit.TEN_THOUSAND_YUAN;
    private Reading<PrintedNumber> spent = Reading.absent(AbsenceReason.NOT_DISCLOSED);
    private Reading<PrintedNumber> rate = Reading.absent(AbsenceReason.NOT_DISCLOSED);

    TaskSentences(ReportDraft draft) {
        this.draft = draft;
    }

    void read(List<Passage> passages) {
        for (var passage : passages) {
            var text = MatchText.of(passage.text());
            var mentions = MentionScanner.scan(text);
            var lead = LEAD.matcher(text.text());
            if (lead.find()) {
                heading = lead.group("name");
            }
            for (var mention : mentions) {
                read(mention, text, passage);
            }
            finish();
            heading = mentions.isEmpty() && text.text().length() <= LONGEST_NAME ? text.text() : null;
        }
    }

    private void read(Mention mention, MatchText text, Passage passage) {
        var label = mention.label();
        var clause = label.substring(Math.max(label.lastIndexOf('。'), label.lastIndexOf(';')) + 1);
        if (mention.unit().dimension() == Dimension.MONEY) {
            var match = PLANNED.matcher(clause);
            var quote = text.quote(Math.max(0, mention.start() - clause.length()), mention.end());
            if (match.matches()) {
                plan(match.group("name"), mention, passage.place(quote));
            } else if (planned != null
                    && !spent.isRead()
                    && SPENT.matcher(clause).find()) {
                spent = Reading.of(mention.number(), passage.place(quote));
            }
        } else if (planned != null && !rate.isRead() && RATE.matcher(clause).find()) {
            rate = Reading.of(mention.number(), passage.place(mention.number().raw()));
        }
    }

    private void plan(String words, Mention mention, SourceRef where) {
        var own = clean(words);
        boolean named = !own.isEmpty()
                && TASK_WORD.matcher(own).find()
                && !DEPARTMENT.matcher(words).find();
        boolean headed = planned == null
                && own.isEmpty()
                && heading != null
                && TASK_WORD.matcher(heading).find();
        if (!named && !headed) {
            return;
        }
        if (planned != null && !named) {
            return;
        }
        finish();
        name = named ? own : clean(heading == null ? "" : heading);
        planned = mention.number();
        place = where;
        unit = mention.unit();
    }

    private void finish() {
        if (name != null && planned != null && place != null && name.length() <= LONGEST_NAME) {
            draft.tasks.add(new Task(name, Reading.of(planned, place), spent, rate, unit, place));
        }
        name = null;
        planned = null;
        place = null;
        spent = Reading.absent(AbsenceReason.NOT_DISCLOSED);
        rate = Reading.absent(AbsenceReason.NOT_DISCLOSED);
    }

    private static String clean(String words) {
        var text = words;
        for (int round = 0; round < 3; round++) {
            text = BEFORE_NAME.matcher(text).replaceFirst("");
        }
        return text.replaceFirst("[,:、：]+$", "");
    }
}
