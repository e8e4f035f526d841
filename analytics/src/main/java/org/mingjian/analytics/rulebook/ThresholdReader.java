package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the limits of a rule file (读取阈值): one for all reports, and cases for a form, a place or some years. */
final class ThresholdReader {

    private static final Set<String> KEYS = RuleBookReader.keys("value", "name", "cases", "basis", "house_check");
    private static final Set<String> CASE =
            RuleBookReader.keys("form", "kind", "province", "city", "years", "value", "basis", "house_check");
    private static final int MOST_CASES = 200;

    private final boolean own;
    private final List<Read> read = new ArrayList<>();

    /** A limit and where it stands, for what may be wrong with it beside the others. */
    record Read(Threshold threshold, Section section) {}

    ThresholdReader(boolean own) {
        this.own = own;
    }

    List<Read> read(Section root) {
        if (root.has("thresholds")) {
            var section = root.section("thresholds", new LinkedHashSet<>(ThresholdKey.wireNames()));
            section.keys().forEach(name -> ThresholdKey.ofWireName(name)
                    .ifPresent(key -> read(key, section.section(name, KEYS))));
        }
        return read;
    }

    private void read(ThresholdKey key, Section section) {
        var name = name(key, section);
        if (section.has("value") || !section.has("cases")) {
            add(key, name, section, Applicability.EVERYWHERE);
        }
        var cases = section.sections("cases", CASE);
        if (cases.size() > MOST_CASES) {
            section.problem("cases", "不超过 %d 条".formatted(MOST_CASES));
            return;
        }
        for (var each : cases) {
            var applicability = applicability(each);
            read.stream()
                    .filter(other -> other.threshold().key() == key)
                    .filter(other -> other.threshold().applicability().contradicts(applicability))
                    .forEach(other -> each.problem("与第%d行的适用范围重叠（%s），无法决定用哪一条"
                            .formatted(other.section().line(), applicability.text())));
            add(key, name, each, applicability);
        }
    }

    /** A bureau may leave the name out: it is the built-in one's. */
    private String name(ThresholdKey key, Section section) {
        if (!own || section.has("name")) {
            return section.text("name");
        }
        return RuleBook.builtIn().threshold(key).name();
    }

    private void add(ThresholdKey key, String name, Section section, Applicability applicability) {
        var basis = section.has("basis") || section.has("house_check")
                ? FormRulesReader.basis(section)
                : new RuleBasis(section.text("basis"), null, null, null);
        var owner = own ? Threshold.Owner.BUREAU : Threshold.Owner.BUILT_IN;
        read.add(new Read(new Threshold(key, name, value(key, section), basis, applicability, owner), section));
    }

    private static BigDecimal value(ThresholdKey key, Section section) {
        var text = section.has("value") ? section.optionalText("value") : null;
        if (!key.isFraction() && text != null && text.endsWith("%")) {
            section.problem("value", "“%s”单位是%s，不写百分号".formatted(text, key.unit()));
            return BigDecimal.ZERO;
        }
        return section.number("value", key.least(), key.most());
    }

    private static Applicability applicability(Section section) {
        var form = section.optionalText("form");
        var applicability = new Applicability(
                form == null ? Applicability.ANY_FORM : form,
                FormRulesReader.kind(section),
                place(section, "province"),
                place(section, "city"),
                FormRulesReader.years(section));
        if (applicability.isEverywhere()) {
            section.problem("没有写明适用于哪种表式、哪个地区或哪些年度");
        }
        return applicability;
    }

    private static @Nullable String place(Section section, String key) {
        var place = section.optionalText(key);
        if (place != null && place.length() < 2) {
            section.problem(key, "地名至少两个字");
        }
        return place;
    }
}
