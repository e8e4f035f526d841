package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a rule file with its place (规则文件的一段). It asks for values and notes every problem with its line; what
 * is missing is answered with a placeholder, since a file with problems is refused as a whole.
 */
final class Section {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,8})?%?");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final String path;
    private final int line;
    private final Map<String, Node> values;
    private final List<RuleProblem> problems;

    private Section(String path, int line, Map<String, Node> values, List<RuleProblem> problems) {
        this.path = path;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    /** The mapping at a node; a key outside the known ones, or a second one of the same name, is a problem. */
    static Section of(@Nullable Node node, String path, @Nullable Set<String> known, List<RuleProblem> problems) {
        var values = new LinkedHashMap<String, Node>();
        var section = new Section(path, node == null ? 1 : lineOf(node), values, problems);
        if (!(node instanceof MappingNode mapping)) {
            section.problem("应为“键: 值”的写法");
            return section;
        }
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (known != null && !known.contains(key)) {
                problems.add(new RuleProblem(
                        lineOf(tuple.getKeyNode()), path + "." + key, "不认识的键，可用的键有：" + String.join("、", known)));
            } else if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(new RuleProblem(lineOf(tuple.getKeyNode()), path + "." + key, "同一个键写了两次"));
            }
        }
        return section;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    String path() {
        return path;
    }

    int line() {
        return line;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isText(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    void problem(String reason) {
        problems.add(new RuleProblem(line, path, reason));
    }

    void problem(String key, String reason) {
        var node = values.get(key);
        problems.add(new RuleProblem(node == null ? line : lineOf(node), path + "." + key, reason));
    }

    /** Asked for and missing is a problem; the answer is then empty. */
    String text(String key) {
        var text = optionalText(key);
        if (text == null) {
            problem(key, "缺少此项");
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String key) {
        var node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem(key, "应为一段文字，不能空着");
        return null;
    }

    /** A number within the bounds, both included; a percent sign divides by 100. */
    BigDecimal number(String key, BigDecimal least, BigDecimal most) {
        if (!has(key)) {
            problem(key, "缺少此项");
            return BigDecimal.ZERO;
        }
        return optionalNumber(key, least, most).orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> optionalNumber(String key, BigDecimal least, BigDecimal most) {
        var text = optionalText(key);
        if (text == null) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            problem(key, "“%s”不是数字（写成 10、\"0.9\" 或 \"90%%\"）".formatted(text));
            return Optional.empty();
        }
        var number = text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).divide(HUNDRED)
                : new BigDecimal(text);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            problem(key, "%s超出范围，应在%s到%s之间".formatted(text, least.toPlainString(), most.toPlainString()));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** One of the words. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        var text = optionalText(key);
        if (text == null) {
            return Optional.empty();
        }
        if (!choices.containsKey(text)) {
            problem(key, "只能是%s，现为“%s”".formatted(String.join("、", choices.keySet()), text));
        }
        return Optional.ofNullable(choices.get(text));
    }

    Section section(String key, @Nullable Set<String> known) {
        if (!has(key)) {
            problem(key, "缺少此项");
            return new Section(path + "." + key, line, Map.of(), new ArrayList<>());
        }
        return of(values.get(key), path + "." + key, known, problems);
    }

    /** The mappings of a list; none where the key is missing. */
    List<Section> sections(String key, Set<String> known) {
        var sections = new ArrayList<Section>();
        for (var node : nodes(key)) {
            sections.add(of(node, "%s.%s[%d]".formatted(path, key, sections.size() + 1), known, problems));
        }
        return sections;
    }

    /** The words of a list; none where the key is missing. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problem(key, "列表中应为文字，不能空着");
            }
        }
        return texts;
    }

    private List<Node> nodes(String key) {
        var node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key, "应为列表（每项以“- ”开头）");
        return List.of();
    }
}
