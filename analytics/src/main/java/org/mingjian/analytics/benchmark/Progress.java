package org.mingjian.analytics.benchmark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Progress as JSON lines (进度): one object a line with the event, the job and what else is known. */
final class Progress {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream lines;
    private int tables;

    Progress(PrintStream lines) {
        this.lines = lines;
    }

    void started(int jobs, String code) {
        write("started", Map.of("jobs", jobs, "code", code));
    }

    void jobStarted(String job, int number, int jobs) {
        write("job-started", ordered(job, number, jobs));
    }

    /** A result table is written; the last of them is the end of the computing. */
    synchronized void tableDone(String table, int ofAll) {
        var values = new LinkedHashMap<String, Object>();
        values.put("table", table);
        values.put("number", ++tables);
        values.put("tables", ofAll);
        write("table-done", values);
    }

    /** How many of Spark's stages are through, and of the tasks begun so far. */
    void stage(int stages, int tasksDone, int tasks) {
        var values = new LinkedHashMap<String, Object>();
        values.put("stages", stages);
        values.put("tasks-done", tasksDone);
        values.put("tasks", tasks);
        write("stage", values);
    }

    void jobDone(String job, int number, int jobs, long milliseconds) {
        var values = ordered(job, number, jobs);
        values.put("milliseconds", milliseconds);
        write("job-done", values);
    }

    void done(long milliseconds) {
        write("done", Map.of("milliseconds", milliseconds));
    }

    void failed(String message) {
        write("failed", Map.of("message", message));
    }

    private static Map<String, Object> ordered(String job, int number, int jobs) {
        var values = new LinkedHashMap<String, Object>();
        values.put("job", job);
        values.put("number", number);
        values.put("jobs", jobs);
        return values;
    }

    /** Spark's listeners speak from threads of their own. */
    private synchronized void write(String event, Map<String, ?> values) {
        var line = new LinkedHashMap<String, Object>();
        line.put("event", event);
        line.putAll(values);
        lines.println(JSON.writeValueAsString(line));
        lines.flush();
    }
}
