package org.mingjian.data.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;

/** A department of the register (部门名录): its names, its place, what it came from and what became of it. */
public record RegisteredDepartment(
        String departmentId,
        String name,
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable GovernmentLevel level,
        @Nullable String sector,
        boolean confirmed,
        Origin origin,
        List<String> aliases,
        List<Step> successors) {

    /** What became of it from a year on. */
    public record Step(String successorId, String successor, Succession kind, int year) {}

    public RegisteredDepartment {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    /** Province, city and county as far as they are known. */
    public String place() {
        return Stream.of(province, city, county).filter(Objects::nonNull).collect(Collectors.joining());
    }
}
