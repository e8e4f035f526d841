package org.mingjian.app.frame;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.data.model.Origin;

/**
 * What the filter bar says (筛选): one origin always, the rest where chosen; it lives in the page's address. The run is an
 * earlier version of the benchmark results; absent, it is the published one.
 */
public record Filter(
        Origin origin,
        @Nullable Integer year,
        @Nullable String level,
        @Nullable String sector,
        @Nullable String region,
        AmountUnit unit,
        @Nullable String run) {

    static final String ORIGIN = "data";
    static final String YEAR = "year";
    static final String LEVEL = "level";
    static final String SECTOR = "sector";
    static final String REGION = "region";
    static final String UNIT = "unit";
    static final String RUN = "run";
    static final String ALL = "all";

    /** With the published results. */
    public Filter(
            Origin origin,
            @Nullable Integer year,
            @Nullable String level,
            @Nullable String sector,
            @Nullable String region,
            AmountUnit unit) {
        this(origin, year, level, sector, region, unit, null);
    }

    /** The values a query binds to {@code $1} to {@code $5}, and those given after them. */
    public @Nullable Object[] values(@Nullable Object... more) {
        @Nullable Object[] all = new @Nullable Object[5 + more.length];
        all[0] = origin.name();
        all[1] = year;
        all[2] = level;
        all[3] = sector;
        all[4] = region;
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }

    public QueryParameters parameters() {
        return parameters(Map.of());
    }

    /** The address that shows this filter, with further parameters of the screen's own. */
    public QueryParameters parameters(Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(ORIGIN, origin.name().toLowerCase(Locale.ROOT));
        parameters.put(YEAR, year == null ? ALL : year.toString());
        put(parameters, LEVEL, level);
        put(parameters, SECTOR, sector);
        put(parameters, REGION, region);
        if (unit != AmountUnit.TEN_THOUSAND_YUAN) {
            parameters.put(UNIT, unit.name().toLowerCase(Locale.ROOT));
        }
        put(parameters, RUN, run);
        parameters.putAll(more);
        return QueryParameters.simple(parameters);
    }

    public Filter withYear(@Nullable Integer other) {
        return new Filter(origin, other, level, sector, region, unit, run);
    }

    public Filter withLevel(@Nullable String other) {
        return new Filter(origin, year, other, sector, region, unit, run);
    }

    public Filter withSector(@Nullable String other) {
        return new Filter(origin, year, level, other, region, unit, run);
    }

    public Filter withRegion(@Nullable String other) {
        return new Filter(origin, year, level, sector, other, unit, run);
    }

    public Filter withUnit(AmountUnit other) {
        return new Filter(origin, year, level, sector, region, other, run);
    }

    /** With an earlier version of the benchmark results, or with the published one. */
    public Filter withRun(@Nullable String other) {
        return new Filter(origin, year, level, sector, region, unit, other);
    }

    /**
     * The reports a benchmark row is of: the group it was widened to ({@code LEVEL_SECTOR}, {@code LEVEL} or {@code ALL}),
     * in every region, since benchmarks are not made by region.
     */
    public Filter inGroup(String groupUsed) {
        return switch (groupUsed) {
            case "ALL" -> withRegion(null).withSector(null).withLevel(null);
            case "LEVEL" -> withRegion(null).withSector(null);
            default -> withRegion(null);
        };
    }

    public String yearLabel() {
        return year == null ? "各年度" : year + "年度";
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
