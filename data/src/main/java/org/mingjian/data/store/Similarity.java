package org.mingjian.data.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Ranks the departments a new one may be (相近部门): by the pairs of characters their plain names share, then by place and
 * sector. It only suggests; a person decides.
 */
final class Similarity {

    private static final int LEAST_PERCENT = 50;
    /** At the same place a shared word is worth a look: 商务局 and 商务和粮食局. */
    private static final int LEAST_AT_HOME = 20;

    private static final int MOST = 3;

    private record Ranked(RegisteredDepartment department, int percent, int rank, String reason) {}

    private Similarity() {}

    static List<UnconfirmedDepartment.Suggestion> of(RegisteredDepartment wanted, List<RegisteredDepartment> known) {
        return known.stream()
                .filter(other -> !other.departmentId().equals(wanted.departmentId()))
                .filter(other -> other.origin() == wanted.origin())
                .filter(other -> !contradicts(wanted, other))
                .map(other -> rank(wanted, other))
                .filter(ranked ->
                        ranked.percent() >= (isSamePlace(wanted, ranked.department()) ? LEAST_AT_HOME : LEAST_PERCENT))
                .sorted(Comparator.comparingInt(Ranked::rank).reversed().thenComparing(ranked -> ranked.department()
                        .departmentId()))
                .limit(MOST)
                .map(ranked -> new UnconfirmedDepartment.Suggestion(ranked.department(), ranked.reason()))
                .toList();
    }

    /** A department of another county is another department, however alike the names. */
    private static boolean contradicts(RegisteredDepartment one, RegisteredDepartment other) {
        return differ(one.province(), other.province())
                || differ(one.city(), other.city())
                || differ(one.county(), other.county());
    }

    private static boolean differ(
            @org.jspecify.annotations.Nullable String one, @org.jspecify.annotations.Nullable String other) {
        return one != null && other != null && !Identifiers.comparable(one).equals(Identifiers.comparable(other));
    }

    private static boolean isSamePlace(RegisteredDepartment one, RegisteredDepartment other) {
        return !one.place().isEmpty() && one.place().equals(other.place());
    }

    private static Ranked rank(RegisteredDepartment wanted, RegisteredDepartment other) {
        var reasons = new ArrayList<String>();
        int percent = other.aliases().stream()
                .map(alias -> percent(plain(wanted, wanted.name()), plain(other, alias)))
                .reduce(percent(plain(wanted, wanted.name()), plain(other, other.name())), Math::max);
        reasons.add("名称相近（" + percent + "%）");
        int rank = percent;
        if (isSamePlace(wanted, other)) {
            rank += 40;
            reasons.add("同在" + wanted.place());
        }
        if (wanted.sector() != null && Objects.equals(wanted.sector(), other.sector())) {
            rank += 20;
            reasons.add("同为" + wanted.sector() + "条线");
        }
        return new Ranked(other, percent, rank, String.join("，", reasons));
    }

    private static String plain(RegisteredDepartment department, String name) {
        return PlainName.of(name, department.province(), department.city(), department.county());
    }

    /** Twice the shared pairs of neighbouring characters over all pairs (Dice). */
    static int percent(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        int all = left.size() + right.size();
        if (all == 0) {
            return one.equals(other) ? 100 : 0;
        }
        int shared = 0;
        for (var pair : left) {
            if (right.remove(pair)) {
                shared++;
            }
        }
        return 200 * shared / all;
    }

    private static List<String> pairs(String text) {
        var pairs = new ArrayList<String>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
