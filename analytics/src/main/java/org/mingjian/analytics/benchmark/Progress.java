package org.mingjian.analytics.benchmark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Progress as JSON lines (进度): one object a line with the event, the job and what else is known. */
final class Progress {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream lines;

    Progress(PrintStream lines) {
        this.lines = lines;
    }

    void started(int jobs) {
        write("started", Map.of("jobs", jobs));
    }

    void jobStarted(String job, int number, int jobs) {
        write("job-started", ordered(job, number, jobs));
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

    private void write(String event, Map<String, ?> values) {
        var line = new LinkedHashMap<String, Object>();
        line.put("event", event);
        line.putAll(values);
        lines.println(JSON.writeValueAsString(line));
        lines.flush();
    }
}
