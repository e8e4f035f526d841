package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.analytics.audit.TextExamples;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Several files given at once are held against each other, without a store. */
class InspectTogetherTest {

    private static final String TEXT = """
            江河市商务局2021年度部门整体支出绩效自评报告
            2021年全年预算数1350.50万元，全年执行数1298.36万元。
            年末结转和结余88.00万元，年初结转和结余%s万元。
            经自评，我局2021年度部门整体支出绩效自评得分为97分，评价等级为优。
            """;

    private static final String FORM = """
            部门,年度,三级指标,年度指标值,实际完成值,分值,得分
            江河市商务局,2021,促消费活动场次,≥12,14,50,50
            江河市商务局,2021,验收合格率,≥95%,96%,50,42
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsAYearAgainstTheOneBeforeInWhateverOrder() throws IOException {
        var later = write("今年.txt", TEXT.formatted("120.50"));
        var earlier =
                write("去年.txt", TEXT.formatted("60.00").replace("2021", "2020").replace("88.00", "105.09"));
        for (var order : List.of(List.of(later, earlier), List.of(earlier, later))) {
            var run = json(order);
            var finding = only(of(run, "今年.txt"), "years.carry-over");
            var other = finding.get("counterparts").get(0);
            assertThat(other.get("report").asString()).isEqualTo("去年.txt");
            assertThat(other.get("told").asString()).isEqualTo("2020年报告");
            assertThat(other.get("source").get("quote").asString()).contains("105.09");
            assertThat(findings(of(run, "去年.txt"), "years.carry-over")).isEmpty();
        }
        assertThat(findings(json(List.of(later)).getFirst(), "years.carry-over"))
                .isEmpty();
    }

    /** 50 + 42 = 92, the text says 97. */
    @Test
    void textAndFormAreOneReport() throws IOException {
        var text = write("正文.txt", TEXT.formatted("60.00"));
        var form = write("自评表.csv", FORM);
        var run = json(List.of(text, form));
        assertThat(run).hasSize(2);
        for (var object : run) {
            var report = object.get("reports").get(0);
            assertThat(report.get("claimedScore").decimalValue()).isEqualByComparingTo("97");
            assertThat(report.get("supportedScore").decimalValue()).isEqualByComparingTo("92");
            assertThat(report.get("togetherWith").get(0).asString())
                    .isEqualTo(object == run.getFirst() ? "自评表.csv" : "正文.txt");
        }
        var finding = all(run, "score.lines-sum").getFirst();
        assertThat(finding.get("explanation").asString()).contains("92");
        for (var place : finding.get("evidence")) {
            assertThat(place.get("block").asInt()).as("a place in its own file").isLessThanOrEqualTo(4);
        }
        assertThat(finding.get("counterparts")).isNotEmpty();
        var plain = plain(List.of(text, form));
        assertThat(plain).contains("是同一份报告，合在一起核对").contains("对照：同一报告的另一文件（");
    }

    @Test
    void twoTextsOfOneYearStayTwoReports() throws IOException {
        var run = json(List.of(write("一.txt", TEXT.formatted("60.00")), write("二.txt", TEXT.formatted("61.00"))));
        assertThat(run)
                .allSatisfy(object -> assertThat(object.get("reports").get(0).get("togetherWith"))
                        .isEmpty());
    }

    @Test
    void holdsAReportAgainstTheBureausTable() throws IOException {
        var text = write("正文.txt", TEXT.formatted("60.00"));
        var table = write("决算.csv", "部门,年度,执行数（万元）\n江河市商务局,2021,1280.36\n");
        var finding = only(of(json(List.of(text, table)), "正文.txt"), "tables.differ");
        assertThat(finding.get("reported").asString()).isEqualTo("1298.36万元");
        assertThat(finding.get("counterparts").get(0).get("report").asString()).isEqualTo("决算.csv");
        assertThat(finding.get("counterparts").get(0).get("source").get("row").asInt())
                .isEqualTo(2);
    }

    @Test
    void findsTheSameWordsInAnotherYearAndDepartment() throws IOException {
        var last = write("去年.txt", text("江河市商务局", 2020, TextExamples.OWN));
        var copied = write("今年.txt", text("江河市商务局", 2021, TextExamples.OWN));
        var other = write("粮食.txt", text("江河市粮食局", 2021, TextExamples.OWN));
        var run = json(List.of(last, copied, other));
        assertThat(findings(of(run, "去年.txt"), "years.text-copied")).isEmpty();
        assertThat(only(of(run, "今年.txt"), "years.text-copied").get("reported").asString())
                .isEqualTo("100%与2020年报告相同");
        assertThat(findings(of(run, "粮食.txt"), "peers.text-copied")).hasSize(1);
        var own = write("自己写.txt", text("江河市粮食局", 2021, TextExamples.OTHER));
        assertThat(all(json(List.of(last, own)), "peers.text-copied")).isEmpty();
    }

    @Test
    void tooManyFilesAreHeldAgainstEachOtherByTheBatch() throws IOException {
        var seen = new ArrayList<String>();
        var files = List.of(
                write("今年.txt", TEXT.formatted("120.50")),
                write("去年.txt", TEXT.formatted("60.00").replace("2021", "2020").replace("88.00", "105.09")));
        int batches = new InspectionRun(
                        Steps.standard(),
                        inspection -> inspection.reports().forEach(audited -> audited.outcome()
                                .findings()
                                .forEach(finding -> seen.add(finding.rule()))),
                        1)
                .inspect(files);
        assertThat(batches).isEqualTo(2);
        assertThat(seen).doesNotContain("years.carry-over");
    }

    private static String text(String department, int year, String own) {
        return "%s%d年度部门整体支出绩效自评报告\n%s%s七、自评结论\n自评得分96分。\n"
                .formatted(department, year, TextExamples.REQUIRED.replace("2021年", year + "年"), own);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<JsonNode> json(List<Path> files) {
        var mapper = new ObjectMapper();
        return run(files, "--json").lines().map(mapper::readTree).toList();
    }

    private static String plain(List<Path> files) {
        return run(files);
    }

    private static String run(List<Path> files, String... options) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(options));
        files.forEach(file -> arguments.add(file.toString()));
        var line = new CommandLine(new InspectCommand()).setOut(new PrintWriter(out, true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return out.toString();
    }

    private static JsonNode of(List<JsonNode> run, String file) {
        return run.stream()
                .filter(object -> object.get("document").get("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> findings(JsonNode object, String rule) {
        var found = new ArrayList<JsonNode>();
        for (var finding : object.get("reports").get(0).get("findings")) {
            if (finding.get("rule").asString().equals(rule)) {
                found.add(finding);
            }
        }
        return found;
    }

    private static List<JsonNode> all(List<JsonNode> run, String rule) {
        return run.stream().flatMap(object -> findings(object, rule).stream()).toList();
    }

    private static JsonNode only(JsonNode object, String rule) {
        assertThat(findings(object, rule)).as("%s in %s", rule, object).hasSize(1);
        return findings(object, rule).getFirst();
    }
}
