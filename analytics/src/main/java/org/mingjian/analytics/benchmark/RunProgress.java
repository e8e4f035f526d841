package org.mingjian.analytics.benchmark;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the job process last said (作业进度): a sentence for the page, and the reason when it failed. */
public record RunProgress(String sentence, @Nullable String failure) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads one line of the process's standard output; a line that is none of ours changes nothing. */
    public static RunProgress of(String line, RunProgress before) {
        try {
            var event = JSON.readTree(line);
            return switch (event.path("event").asString("")) {
                case "started" -> new RunProgress("作业已启动", null);
                case "job-started" ->
                    new RunProgress(
                            "正在计算第%d项，共%d项"
                                    .formatted(
                                            event.path("number").asInt(),
                                            event.path("jobs").asInt()),
                            null);
                case "done" -> new RunProgress("计算完成，正在载入结果", null);
                case "failed" -> new RunProgress("失败", event.path("message").asString("作业没有说明原因"));
                default -> before;
            };
        } catch (JacksonException notOurs) {
            return before;
        }
    }
}
