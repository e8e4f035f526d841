package org.mingjian.analytics.benchmark;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a run stands (运行进度): a sentence for the page, how many of the result tables are written, what Spark is at, and the
 * reason when it failed. Tables do not take equally long, so the share of them that is written is progress, not time.
 */
public record RunProgress(
        String sentence,
        Counts tables,
        int stages,
        Counts tasks,
        @Nullable String failure) {

    /** So many of so many; of none while it is not known. */
    public record Counts(int done, int all) {
        static final Counts NONE = new Counts(0, 0);
    }

    /** Nothing was said yet. */
    public static final RunProgress NONE = at("");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BEFORE = 5;
    private static final int COMPUTING = 85;

    /** At a step that is not the job process's. */
    static RunProgress at(String sentence) {
        return new RunProgress(sentence, Counts.NONE, 0, Counts.NONE, null);
    }

    /** The same counts at another step. */
    RunProgress say(String other) {
        return new RunProgress(other, tables, stages, tasks, failure);
    }

    /** From 0 to 100: five for the snapshot, five for taking the results in, the rest by tables. */
    public int percent() {
        return tables.all() == 0 ? 0 : BEFORE + COMPUTING * tables.done() / tables.all();
    }

    /** Tables and stages in words; empty while the job process has not said any. */
    public String detail() {
        if (tables.all() == 0 && stages == 0 && tasks.all() == 0) {
            return "";
        }
        var written = tables.all() == 0 ? "" : "已写出结果表 %d/%d，".formatted(tables.done(), tables.all());
        return "%sSpark 已完成 %d 个阶段，任务 %d/%d".formatted(written, stages, tasks.done(), tasks.all());
    }

    /** One line of the process's standard output; without anything in it when it is none of ours. */
    static JsonNode event(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException notOurs) {
            return JSON.createObjectNode();
        }
    }

    /** After that event; one that is none of ours changes nothing. */
    static RunProgress of(JsonNode event, RunProgress before) {
        return switch (event.path("event").asString("")) {
            case "started" -> before.say("作业已启动");
            case "job-started" ->
                before.say("已开始第%d项，共%d项：%s"
                        .formatted(
                                event.path("number").asInt(),
                                event.path("jobs").asInt(),
                                JobLabels.of(event.path("job").asString(""))));
            case "table-done" ->
                new RunProgress(
                        before.sentence(),
                        counts(event, "number", "tables"),
                        before.stages(),
                        before.tasks(),
                        before.failure());
            case "stage" ->
                new RunProgress(
                        before.sentence(),
                        before.tables(),
                        event.path("stages").asInt(),
                        counts(event, "tasks-done", "tasks"),
                        before.failure());
            case "done" -> before.say("计算完成，正在载入结果");
            case "failed" ->
                new RunProgress(
                        "失败",
                        before.tables(),
                        before.stages(),
                        before.tasks(),
                        event.path("message").asString("作业没有说明原因"));
            default -> before;
        };
    }

    private static Counts counts(JsonNode event, String done, String all) {
        return new Counts(event.path(done).asInt(), event.path(all).asInt());
    }
}
