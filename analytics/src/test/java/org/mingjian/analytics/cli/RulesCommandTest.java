package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

    private static final String GOOD =
            "version: '甲1'\nentries:\n- {form: own, name: 自定, weights: {全: 100}, grades: {优: 90, 差: 0}, basis: 本市文件}\n";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    @Test
    void acceptsAGoodFileAndTellsTheVersion() throws IOException {
        var run = run(new RulesCommand(), "check", write(GOOD).toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("可以采用", "+甲1-");
    }

    @Test
    void listsEveryProblemOfABadFile() throws IOException {
        var run = run(
                new RulesCommand(),
                "check",
                write(GOOD.replace("100", "0").replace("差: 0", "差: -1")).toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("2处错误", "第3行", "合计为0", "超出范围", "内置规则库继续有效");
    }

    @Test
    void listsTheRulesInForceTheBureausFirst() throws IOException {
        var run = run(new RulesCommand(), "list", "--rules", write(GOOD).toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out().indexOf("自定（own）"))
                .isPositive()
                .isLessThan(run.out().indexOf("（hubei）"));
        assertThat(run.out()).contains("依据 本市文件", "按4档，4分", "办法不详");
    }

    @Test
    void inspectsWithTheBuiltInRulesWhenTheFileIsBadAndSaysSo() throws IOException {
        var report = Files.writeString(folder.resolve("报告.txt"), "某市水务局2023年度部门整体支出绩效自评报告\n自评得分97分。\n");
        var run = run(new InspectCommand(), "--rules", write("entries: 无").toString(), report.toString());
        assertThat(run.err()).contains("未予采用", "内置规则库继续有效");
        assertThat(run.out()).isNotBlank();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("规则.yaml"), yaml);
    }

    private static Run run(Object commands, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = new CommandLine(commands);
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int exit = command.execute(arguments);
        command.getOut().flush();
        command.getErr().flush();
        return new Run(exit, out.toString(), err.toString());
    }
}
