package org.mingjian.analytics.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules of all known forms (规则库), with a version that is stored with every report. A bureau's own book
 * lies over the built-in one: where one of its entries holds for a report, no built-in entry is asked.
 */
public final class RuleBook {

    private static final String RESOURCE = "rulebook.yaml";
    private static final int HASH_DIGITS = 8;

    private final String version;
    private final List<FormRules> entries;
    private final Map<ThresholdKey, List<Threshold>> thresholds;
    private final @Nullable RuleBook base;

    private RuleBook(String version, List<FormRules> entries, List<Threshold> thresholds, @Nullable RuleBook base) {
        this.version = version;
        this.entries = List.copyOf(entries);
        this.thresholds = thresholds.stream().collect(Collectors.groupingBy(Threshold::key));
        this.base = base;
    }

    /** The rule book that comes with the program. */
    public static RuleBook builtIn() {
        return BuiltIn.BOOK;
    }

    /** Reads a rule book of its own; a broken one is refused with every line that is wrong. */
    public static RuleBook read(String yaml) {
        return of(yaml, false, null);
    }

    /** This book under a bureau's own one (本单位规则); a broken one is refused with every line that is wrong. */
    public RuleBook under(String ownYaml) {
        return of(ownYaml, true, this);
    }

    private static RuleBook of(String yaml, boolean own, @Nullable RuleBook base) {
        var content = new RuleBookReader(own).read(yaml);
        var version = content.version() + "-" + hash(yaml);
        return new RuleBook(
                base == null ? version : base.version + "+" + version, content.entries(), content.thresholds(), base);
    }

    /** Versions and content hashes of the built-in book and, after a plus sign, of the bureau's own. */
    public String version() {
        return version;
    }

    /** The most specific rules that hold for a report; empty (无匹配规则) where there are none, never a general fallback. */
    public Optional<FormRules> match(RuleQuery report) {
        var own = entries.stream()
                .filter(entry -> entry.applicability().covers(report))
                .max(Comparator.comparing(FormRules::applicability, Applicability.SPECIFICITY));
        return own.isPresent() || base == null ? own : base.match(report);
    }

    /** The rules of a form wherever and whenever it is used. */
    public Optional<FormRules> form(String key) {
        return match(new RuleQuery(key, null, null, null, null));
    }

    /** All entries, the bureau's own first. */
    public List<FormRules> entries() {
        var all = new ArrayList<>(entries);
        if (base != null) {
            all.addAll(base.entries());
        }
        return List.copyOf(all);
    }

    /** Whether this is a bureau's own book over the built-in one. */
    public boolean isOwn() {
        return base != null;
    }

    /** The entries of the bureau's own book; empty for the built-in one alone. */
    public List<FormRules> own() {
        return base == null ? List.of() : entries;
    }

    /** The limits the bureau's own book sets; empty for the built-in one alone. */
    public List<Threshold> ownThresholds() {
        return base == null
                ? List.of()
                : thresholds.values().stream().flatMap(List::stream).toList();
    }

    /** The limits that hold for a report: the most specific of the bureau's own, else of the built-in ones. */
    public Thresholds thresholds(RuleQuery report) {
        return Thresholds.of(key -> find(key, report));
    }

    /** A limit where nothing is known of the report, the bureau's own before the built-in one. */
    public Threshold threshold(ThresholdKey key) {
        return find(key, RuleQuery.UNKNOWN);
    }

    /** All limits, the bureau's own first. */
    public List<Threshold> thresholds() {
        var all = Arrays.stream(ThresholdKey.values()).flatMap(key -> thresholds.getOrDefault(key, List.of()).stream());
        return (base == null ? all : Stream.concat(all, base.thresholds().stream())).toList();
    }

    private Threshold find(ThresholdKey key, RuleQuery report) {
        Threshold found = null;
        for (var threshold : thresholds.getOrDefault(key, List.of())) {
            if (threshold.applicability().covers(report) && (found == null || isMoreSpecific(threshold, found))) {
                found = threshold;
            }
        }
        if (found != null) {
            return found;
        }
        var next = base == null ? builtIn() : base;
        if (next == this) {
            throw new IllegalStateException("the built-in rule book has no limit " + key.wireName());
        }
        return next.find(key, report);
    }

    private static boolean isMoreSpecific(Threshold one, Threshold other) {
        return Applicability.SPECIFICITY.compare(one.applicability(), other.applicability()) > 0;
    }

    private static String hash(String yaml) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Read once, when first asked for. */
    private static final class BuiltIn {

        static final RuleBook BOOK = load();

        private static RuleBook load() {
            try (InputStream stream = RuleBook.class.getResourceAsStream(RESOURCE)) {
                var bytes = Objects.requireNonNull(stream, RESOURCE).readAllBytes();
                return read(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the built-in rule book cannot be read: " + RESOURCE, e);
            }
        }
    }
}
