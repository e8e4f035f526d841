package org.mingjian.analytics.population;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The reports of a population (模拟报告流), department by department and year by year, made as they are asked for. */
public final class Population {

    private static final int AHEAD = 4;
    /** So many years back a rule looks at most. */
    private static final int YEARS = 2;

    private Population() {}

    /** Every report in order; a department's years follow each other. */
    static void forEach(PopulationOptions options, Consumer<MadeReport> consumer) {
        forEachDepartment(options, reports -> reports.forEach(consumer));
    }

    /** The same, the years of a department together. */
    static void forEachDepartment(PopulationOptions options, Consumer<List<MadeReport>> consumer) {
        for (var department : Government.of(options).departments()) {
            consumer.accept(reports(options, department));
        }
    }

    /** A department's reports of the years it stood. */
    static List<MadeReport> reports(PopulationOptions options, MadeDepartment department) {
        var reports = new ArrayList<MadeReport>();
        int last = Math.min(options.lastYear(), department.lastYear());
        for (int year = Math.max(options.firstYear(), department.firstYear()); year <= last; year++) {
            reports.add(MadeReport.of(options, department, year));
        }
        return IntStream.range(0, reports.size())
                .mapToObj(at -> reports.get(at)
                        .judged(reports.subList(Math.max(0, at - YEARS), at).reversed()))
                .toList();
    }

    /**
     * Works on the departments with so many threads and hands the results over in order, so that their number changes
     * nothing but the time. A few departments are ahead of the consumer at most.
     */
    static <T> void forEach(
            List<MadeDepartment> departments, int threads, Function<MadeDepartment, T> work, Consumer<T> consumer) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var waiting = new ArrayDeque<Future<T>>();
            try {
                for (var department : departments) {
                    Callable<T> task = () -> work.apply(department);
                    waiting.add(pool.submit(task));
                    if (waiting.size() > AHEAD * threads) {
                        consumer.accept(result(waiting.remove()));
                    }
                }
                while (!waiting.isEmpty()) {
                    consumer.accept(result(waiting.remove()));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the making of the population was interrupted", stopped);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a made report could not be made", broken);
        }
    }
}
