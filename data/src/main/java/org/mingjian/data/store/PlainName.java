package org.mingjian.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department's name without its place and with the usual short forms (部门简名): 郑州市上街区发展和改革委员会 in 上街区 is 发改委.
 * Two names with the same plain name at the same place are the same department; nothing less is.
 */
final class PlainName {

    private static final Pattern SCOPE = Pattern.compile("\\(?(?:汇总|本级|机关|本部)\\)?$");
    private static final List<String[]> SHORT_FORMS = shortForms();

    private PlainName() {}

    static String of(Department department) {
        return of(department.name(), department.province(), department.city(), department.county());
    }

    static String of(String name, @Nullable String province, @Nullable String city, @Nullable String county) {
        var rest = SCOPE.matcher(Identifiers.comparable(name)).replaceFirst("");
        for (var place :
                Stream.of(province, city, county).filter(Objects::nonNull).toList()) {
            var full = Identifiers.comparable(place);
            var bare = full.replaceFirst("[省市县区州旗]$", "");
            if (rest.startsWith(full)) {
                rest = rest.substring(full.length());
            } else if (bare.length() > 1 && rest.startsWith(bare) && rest.length() > bare.length() + 2) {
                rest = rest.substring(bare.length());
            }
        }
        rest = rest.replaceFirst("^[省市县区州旗](?=\\p{IsHan}{2})", "");
        for (var form : SHORT_FORMS) {
            rest = rest.replace(form[0], form[1]);
        }
        return rest;
    }

    /** Whether both name the same city and county, and at least one of them. */
    static boolean samePlace(Department one, Department other) {
        return (one.city() != null || one.county() != null)
                && same(one.city(), other.city())
                && same(one.county(), other.county())
                && (one.province() == null || other.province() == null || same(one.province(), other.province()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Identifiers.comparable(one).equals(Identifiers.comparable(other));
    }

    private static List<String[]> shortForms() {
        try (var stream = PlainName.class.getResourceAsStream("department-short-names.tsv")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the short names of departments cannot be read", broken);
        }
    }
}
