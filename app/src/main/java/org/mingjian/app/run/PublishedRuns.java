package org.mingjian.app.run;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.Origin;
import org.springframework.stereotype.Service;

/** Says which benchmark results may be shown (已发布结果). */
@Service
public class PublishedRuns {

    /** What a screen says while there are none. */
    public static final String NONE = "这类数据还没有可看的基准结果：基准作业没有运行过，或者没有成功。请管理员在“系统”里运行基准，或执行 mingjian benchmark。";

    private final RunQueries queries;

    PublishedRuns(RunQueries queries) {
        this.queries = queries;
    }

    public Optional<PublishedRun> of(Origin origin) {
        return queries.published(origin);
    }

    /** The version the filter asks for, or the published one. */
    public Optional<PublishedRun> of(Filter filter) {
        var asked = filter.run();
        return asked == null
                ? of(filter.origin())
                : queries.kept(filter.origin(), asked).or(() -> of(filter.origin()));
    }
}
