package org.mingjian.analytics.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The scoring rules of all known forms (规则库), with a version that is stored with every report. */
public final class RuleBook {

    private static final String RESOURCE = "rulebook.yaml";

    private final String version;
    private final Map<String, FormRules> forms;

    private RuleBook(String version, Map<String, FormRules> forms) {
        this.version = version;
        this.forms = Map.copyOf(forms);
    }

    /** The rule book that comes with the program. */
    public static RuleBook builtIn() {
        try (InputStream stream = RuleBook.class.getResourceAsStream(RESOURCE)) {
            return read(new String(
                    Objects.requireNonNull(stream, RESOURCE).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in rule book cannot be read: " + RESOURCE, e);
        }
    }

    /** Reads a rule book; a broken one is refused with the entry and what is wrong with it. */
    public static RuleBook read(String yaml) {
        var root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), "规则库");
        var forms = new LinkedHashMap<String, FormRules>();
        map(require(root, "forms", "规则库"), "forms")
                .forEach((form, entry) -> forms.put(form, form(form, map(entry, form))));
        return new RuleBook(text(root, "version", "规则库"), forms);
    }

    public String version() {
        return version;
    }

    public Optional<FormRules> form(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    private static FormRules form(String form, Map<String, Object> entry) {
        var execution = map(require(entry, "execution", form), form + ".execution");
        var weights = new LinkedHashMap<String, BigDecimal>();
        map(require(entry, "weights", form), form + ".weights")
                .forEach((name, points) -> weights.put(name, decimal(points, form + ".weights." + name)));
        return new FormRules(
                form,
                text(entry, "name", form),
                decimal(require(execution, "weight", form), form + ".execution.weight"),
                scoring(form, execution),
                Boolean.TRUE.equals(entry.get("proportional")),
                weights,
                grades(form, entry),
                text(entry, "basis", form));
    }

    private static ExecutionScoring scoring(String form, Map<String, Object> execution) {
        var function = text(execution, "function", form + ".execution");
        return switch (function) {
            case "linear" -> new ExecutionScoring.Linear();
            case "steps" ->
                new ExecutionScoring.Steps(list(require(execution, "steps", form), form + ".execution.steps").stream()
                        .map(step -> map(step, form + ".execution.steps"))
                        .map(step -> new ExecutionScoring.Step(
                                decimal(require(step, "from", form), form + ".from"),
                                decimal(require(step, "share", form), form + ".share")))
                        .toList());
            default ->
                throw new IllegalArgumentException(
                        "规则库 %s.execution.function 只能是 linear 或 steps，现为 %s".formatted(form, function));
        };
    }

    private static List<GradeBand> grades(String form, Map<String, Object> entry) {
        return map(require(entry, "grades", form), form + ".grades").entrySet().stream()
                .map(band -> new GradeBand(band.getKey(), decimal(band.getValue(), form + ".grades." + band.getKey())))
                .toList();
    }

    private static Object require(Map<String, Object> entry, String key, String where) {
        var value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("规则库 %s 缺少 %s".formatted(where, key));
        }
        return value;
    }

    private static String text(Map<String, Object> entry, String key, String where) {
        return require(entry, key, where).toString();
    }

    /** Written as text or as a whole number, so that no binary fraction gets in. */
    private static BigDecimal decimal(Object value, String where) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("规则库 %s 不是数字：%s".formatted(where, value), e);
        }
    }

    private static Map<String, Object> map(Object value, String where) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("规则库 %s 应为键值对，现为 %s".formatted(where, value));
        }
        var map = new LinkedHashMap<String, Object>();
        entries.forEach((key, entry) -> {
            if (key != null && entry != null) {
                map.put(key.toString(), entry);
            }
        });
        return map;
    }

    private static List<?> list(Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("规则库 %s 应为列表，现为 %s".formatted(where, value));
    }
}
