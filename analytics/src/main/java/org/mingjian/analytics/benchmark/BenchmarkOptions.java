package org.mingjian.analytics.benchmark;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/** What the job process was asked to do (运行参数); an absent master leaves it to spark-submit, an absent origin to the data. */
record BenchmarkOptions(
        Path dataset,
        Path output,
        @Nullable String master,
        @Nullable Origin origin) {

    static final String USAGE = "用法：--dataset 数据集目录 --output 结果目录 [--master local[*]] [--origin REAL|SAMPLE|SYNTHETIC]";

    static BenchmarkOptions parse(String... arguments) {
        Path dataset = null;
        Path output = null;
        String master = "local[*]";
        Origin origin = null;
        if (arguments.length % 2 != 0) {
            throw new BenchmarkException("参数 %s 后面缺少值。%s".formatted(arguments[arguments.length - 1], USAGE));
        }
        for (int index = 0; index < arguments.length; index += 2) {
            var value = arguments[index + 1];
            switch (arguments[index]) {
                case "--dataset" -> dataset = Path.of(value);
                case "--output" -> output = Path.of(value);
                case "--master" -> master = value;
                case "--origin" -> origin = origin(value);
                default -> throw new BenchmarkException("不认识的参数 %s。%s".formatted(arguments[index], USAGE));
            }
        }
        if (dataset == null || output == null) {
            throw new BenchmarkException("必须给出 --dataset 和 --output。" + USAGE);
        }
        return new BenchmarkOptions(dataset.toAbsolutePath(), output.toAbsolutePath(), master, origin);
    }

    private static Origin origin(String value) {
        try {
            return Origin.valueOf(value);
        } catch (IllegalArgumentException unknown) {
            throw new BenchmarkException("不认识的数据来源 %s。%s".formatted(value, USAGE), unknown);
        }
    }
}
