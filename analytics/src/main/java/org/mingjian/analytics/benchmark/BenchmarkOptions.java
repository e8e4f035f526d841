package org.mingjian.analytics.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * What the job process was asked to do (运行参数); an absent master leaves it to the properties or to spark-submit, an absent
 * origin to the data. Changed years, when there are any, limit the results to what rests on them; they come with the
 * version of the code whose results are to be completed. The work folder takes what Spark writes on the side.
 */
record BenchmarkOptions(
        Path dataset,
        Path output,
        @Nullable String master,
        @Nullable Origin origin,
        List<Integer> changedYears,
        @Nullable String code,
        @Nullable Path work,
        @Nullable Path properties,
        boolean untilInputEnds) {

    static final String USAGE =
            "用法：--dataset 数据集目录 --output 结果目录 [--master local[*]] [--origin REAL|SAMPLE|SYNTHETIC] [--properties"
                    + " Spark配置文件]";

    BenchmarkOptions {
        changedYears = List.copyOf(changedYears);
    }

    static BenchmarkOptions parse(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new BenchmarkException("参数 %s 后面缺少值。%s".formatted(arguments[arguments.length - 1], USAGE));
        }
        var said = new Said();
        for (int index = 0; index < arguments.length; index += 2) {
            said.take(arguments[index], arguments[index + 1]);
        }
        return said.options();
    }

    /** What was said so far. */
    private static final class Said {

        private @Nullable Path dataset;
        private @Nullable Path output;
        private @Nullable String master;
        private @Nullable Origin origin;
        private List<Integer> changedYears = List.of();
        private @Nullable String code;
        private @Nullable Path work;
        private @Nullable Path properties;
        private boolean untilInputEnds;

        void take(String name, String value) {
            switch (name) {
                case "--dataset" -> dataset = Path.of(value).toAbsolutePath();
                case "--output" -> output = Path.of(value).toAbsolutePath();
                case "--master" -> master = value;
                case "--origin" -> origin = origin(value);
                case "--changed" ->
                    changedYears = Arrays.stream(value.split(","))
                            .map(Integer::valueOf)
                            .toList();
                case "--code" -> code = value;
                case "--work" -> work = Path.of(value).toAbsolutePath();
                case "--properties" -> properties = Path.of(value).toAbsolutePath();
                case "--until-input-ends" -> untilInputEnds = Boolean.parseBoolean(value);
                default -> throw new BenchmarkException("不认识的参数 %s。%s".formatted(name, USAGE));
            }
        }

        BenchmarkOptions options() {
            if (dataset == null || output == null) {
                throw new BenchmarkException("必须给出 --dataset 和 --output。" + USAGE);
            }
            var chosen = master == null && properties == null ? "local[*]" : master;
            return new BenchmarkOptions(
                    dataset, output, chosen, origin, changedYears, code, work, properties, untilInputEnds);
        }
    }

    private static Origin origin(String value) {
        try {
            return Origin.valueOf(value);
        } catch (IllegalArgumentException unknown) {
            throw new BenchmarkException("不认识的数据来源 %s。%s".formatted(value, USAGE), unknown);
        }
    }
}
