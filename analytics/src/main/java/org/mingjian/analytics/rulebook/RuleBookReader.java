package org.mingjian.analytics.rulebook;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a rule file (读取规则文件) without building any object from it: nodes only, each with its line. Tags of one's own
 * and aliases are refused, size and depth are bounded, and all problems are told at once.
 */
final class RuleBookReader {

    static final int LARGEST = 256 << 10;

    private static final String NO_TAGS = "不支持自定义标签（!）";
    private static final int MOST_ENTRIES = 500;
    private static final int DEEPEST = 20;
    private static final Set<String> ROOT = keys("version", "entries", "thresholds");

    private final List<RuleProblem> problems = new ArrayList<>();
    private final boolean own;

    /** An own file may leave entries out, and may speak of reports whose form is not known. */
    RuleBookReader(boolean own) {
        this.own = own;
    }

    static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /** What a file says, apart from its version's hash. */
    record Content(String version, List<FormRules> entries, List<Threshold> thresholds) {

        Content {
            entries = List.copyOf(entries);
            thresholds = List.copyOf(thresholds);
        }
    }

    Content read(String yaml) {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw refused(1, "规则文件", "超过 256 KB，不像规则文件，请检查是否放错");
        }
        var root = compose(yaml);
        if (root == null) {
            throw refused(1, "规则文件", "文件是空的");
        }
        checkNodes(root, new IdentityHashMap<>());
        stopIfBad();
        var section = Section.of(root, "规则文件", ROOT, problems);
        var version = section.text("version");
        if (version.length() > 40) {
            section.problem("version", "版本号不超过 40 个字");
        }
        var entries = entries(section);
        var thresholds = thresholds(section);
        stopIfBad();
        return new Content(version, entries, thresholds);
    }

    private void stopIfBad() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(RuleProblem::line));
            throw new RuleBookException(problems);
        }
    }

    private static @Nullable Node compose(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            throw refused(e);
        } catch (YAMLException e) {
            throw refused(1, "规则文件", "文件过大、层次过深或用了别名，不予读取");
        }
    }

    /** The library's words are English and about tokens; where it stopped is what a person needs. */
    private static RuleBookException refused(MarkedYAMLException e) {
        var mark = e.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        if (e.getProblem() != null && e.getProblem().contains("tag is not allowed")) {
            return refused(line, "规则文件", NO_TAGS);
        }
        var column = mark == null ? "" : "（第%d列附近）".formatted(mark.getColumn() + 1);
        return refused(line, "规则文件", "不是正确的 YAML 写法%s：请检查缩进只用空格、冒号后有空格、括号和引号成对".formatted(column));
    }

    private static RuleBookException refused(int line, String key, String reason) {
        return new RuleBookException(List.of(new RuleProblem(line, key, reason)));
    }

    /** A node met twice is an alias; a tag that is not YAML's own asks for an object. */
    private void checkNodes(Node node, Map<Node, Boolean> met) {
        if (met.put(node, true) != null || node.getAnchor() != null) {
            problems.add(new RuleProblem(Section.lineOf(node), "规则文件", "不支持锚点和别名（& 与 *），请把内容写全"));
            return;
        }
        if (!node.getTag().startsWith("tag:yaml.org,2002:")) {
            problems.add(new RuleProblem(Section.lineOf(node), "规则文件", NO_TAGS));
        }
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(tuple -> {
                    checkNodes(tuple.getKeyNode(), met);
                    checkNodes(tuple.getValueNode(), met);
                });
            case SequenceNode sequence -> sequence.getValue().forEach(child -> checkNodes(child, met));
            default -> {
                // a scalar has no children
            }
        }
    }

    private List<FormRules> entries(Section root) {
        var reader = new FormRulesReader(own);
        var sections = root.sections("entries", FormRulesReader.KEYS);
        if (sections.isEmpty() && !own) {
            root.problem("entries", "缺少此项");
        }
        if (sections.size() > MOST_ENTRIES) {
            root.problem("entries", "不超过 %d 条".formatted(MOST_ENTRIES));
            return List.of();
        }
        var entries = new ArrayList<FormRules>();
        for (var section : sections) {
            var entry = reader.read(section);
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at).applicability().overlaps(entry.applicability())) {
                    section.problem("与第%d行的条目适用范围重叠（%s，%s），无法决定用哪一条"
                            .formatted(
                                    sections.get(at).line(),
                                    entry.form(),
                                    entry.applicability().text()));
                }
            }
            entries.add(entry);
        }
        return entries;
    }

    private List<Threshold> thresholds(Section root) {
        var read = new ThresholdReader(own).read(root);
        var thresholds = read.stream().map(ThresholdReader.Read::threshold).toList();
        if (problems.isEmpty()) {
            read.forEach(each -> contradiction(each, thresholds));
        }
        return thresholds;
    }

    /** A limit beside the one that must not lie on its other side, for the reports this one holds for. */
    private void contradiction(ThresholdReader.Read read, List<Threshold> fresh) {
        var one = read.threshold();
        for (var pair : ThresholdKey.ASCENDING) {
            if (!pair.contains(one.key())) {
                continue;
            }
            boolean lower = pair.getFirst() == one.key();
            var other = beside(one, lower ? pair.getLast() : pair.getFirst(), fresh);
            int compared = other.map(it -> one.value().compareTo(it.value())).orElse(0);
            if (other.isPresent() && (lower ? compared > 0 : compared < 0)) {
                read.section()
                        .problem(
                                "value",
                                "前后矛盾：%s（%s）不应%s%s（%s）"
                                        .formatted(
                                                one.name(),
                                                one.text(),
                                                lower ? "高于" : "低于",
                                                other.get().name(),
                                                other.get().text()));
            }
        }
    }

    /** Of the same reports, else of all, else the built-in one for all. */
    private Optional<Threshold> beside(Threshold one, ThresholdKey key, List<Threshold> fresh) {
        var found = fresh.stream()
                .filter(other -> other.key() == key)
                .filter(other -> other.applicability().equals(one.applicability())
                        || other.applicability().isEverywhere())
                .max(Comparator.comparing(Threshold::applicability, Applicability.SPECIFICITY));
        return found.isPresent() || !own
                ? found
                : Optional.of(RuleBook.builtIn().threshold(key));
    }
}
