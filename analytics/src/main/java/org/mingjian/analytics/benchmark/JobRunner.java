package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.data.model.Origin;

/** Computes results from a snapshot (作业执行): in a process of its own, or for a test within this one. */
@FunctionalInterface
interface JobRunner {

    /** Where snapshot, results and log lie, and what is to be computed. */
    record JobRequest(RunFolder folder, Origin origin, RefreshPlan plan, List<String> settings) {}

    /** Passes on the progress lines as they come; an interrupt ends the work with all it started. */
    void run(JobRequest request, Consumer<String> lines) throws IOException, InterruptedException;
}
