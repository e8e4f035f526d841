package org.mingjian.analytics.rulebook;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ReportKind;

/**
 * The reports a set of rules holds for (适用范围). What is absent does not matter; what is given must be the report's,
 * so a report that does not say its place is never matched by a rule of one place.
 */
public record Applicability(
        String form,
        @Nullable ReportKind kind,
        @Nullable String province,
        @Nullable String city,
        YearRange years) {

    /** The key by which a bureau's own file means the reports of its place whose form is not known. */
    static final String UNKNOWN_FORM = "*";

    /** A limit may hold whatever the form, known or not; the rules of a form never do. */
    static final String ANY_FORM = "";

    static final Applicability EVERYWHERE = new Applicability(ANY_FORM, null, null, null, YearRange.ALWAYS);

    /** From general to specific: the city counts most, then the province, the form, the kind and the narrowness of the years. */
    static final Comparator<Applicability> SPECIFICITY = Comparator.comparing((Applicability it) -> it.city != null)
            .thenComparing(it -> it.province != null)
            .thenComparing(it -> !it.form.equals(ANY_FORM))
            .thenComparing(it -> it.kind != null)
            .thenComparing(it -> -it.years.span());

    boolean covers(RuleQuery report) {
        return isOfForm(report.form())
                && (kind == null || kind == report.kind())
                && (province == null || same(province, report.province()))
                && (city == null || same(city, report.city()))
                && years.covers(report.year());
    }

    private boolean isOfForm(@Nullable String reported) {
        return form.equals(ANY_FORM) || form.equals(reported == null ? UNKNOWN_FORM : reported);
    }

    boolean isEverywhere() {
        return form.equals(ANY_FORM) && kind == null && province == null && city == null && !years.isBounded();
    }

    /** The same reports twice, or some of them with no telling which is meant. */
    boolean contradicts(Applicability other) {
        boolean same = form.equals(other.form)
                && kind == other.kind
                && samePlace(province, other.province)
                && samePlace(city, other.city)
                && years.equals(other.years);
        return same || overlaps(other);
    }

    /** Some report would be matched by both, and neither is the more specific. */
    boolean overlaps(Applicability other) {
        return form.equals(other.form)
                && kind == other.kind
                && samePlace(province, other.province)
                && samePlace(city, other.city)
                && years.meets(other.years)
                && !years.within(other.years)
                && !other.years.within(years);
    }

    private static boolean samePlace(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) || (one != null && same(one, other));
    }

    /** 河南 is 河南省, 广西 is 广西壮族自治区. */
    private static boolean same(String one, @Nullable String other) {
        return other != null
                && Math.min(one.length(), other.length()) >= 2
                && (one.startsWith(other) || other.startsWith(one));
    }

    /** As a person says it. */
    public String text() {
        var place = (province == null ? "" : province) + (city == null ? "" : city);
        return "%s，%s".formatted(place.isEmpty() ? "不限地区" : place, years.text());
    }
}
