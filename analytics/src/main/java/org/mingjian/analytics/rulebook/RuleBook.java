package org.mingjian.analytics.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Map<String, Threshold> thresholds;
    private final @Nullable RuleBook base;

    private RuleBook(
            String version, List<FormRules> entries, Map<String, Threshold> thresholds, @Nullable RuleBook base) {
        this.version = version;
        this.entries = List.copyOf(entries);
        this.thresholds = Map.copyOf(thresholds);
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
        var thresholds = new LinkedHashMap<String, Threshold>();
        content.thresholds().forEach(threshold -> thresholds.put(threshold.key(), threshold));
        var version = content.version() + "-" + hash(yaml);
        return new RuleBook(base == null ? version : base.version + "+" + version, content.entries(), thresholds, base);
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

    /** A limit by its key, the bureau's own before the built-in one. */
    public Optional<Threshold> threshold(String key) {
        var own = Optional.ofNullable(thresholds.get(key));
        return own.isPresent() || base == null ? own : base.threshold(key);
    }

    /** The keys a bureau may set anew. */
    static Set<String> thresholdKeys() {
        return new LinkedHashSet<>(
                builtIn().thresholds.keySet().stream().sorted().toList());
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
