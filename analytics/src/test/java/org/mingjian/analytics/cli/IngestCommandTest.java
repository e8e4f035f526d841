package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class IngestCommandTest {

    private static final String REPORT = """
            某市水务局2023年度部门整体支出绩效自评报告
            2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率95.00%。
            """;

    private final Path folder;

    IngestCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Run(int exit, String out, String err) {}

    @Test
    void writesWhatBecameOfEachFile() throws IOException {
        var batch = batch();
        var table = folder.resolve("outcome.csv");
        var run = run(batch.toString(), "--report", table.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("导入  水务局.txt", "拒收  空.txt", "共 2 个文件：导入 1，已有 0，拒收 1，未能处理 0，跳过 0。另有 1 个隐藏或临时文件没有读。");
        assertThat(run.err()).contains("2/2  导入 1  未导入 1");
        assertThat(Files.readString(table).lines()).first().isEqualTo("\uFEFF文件,结果,说明,报告,疑点数,问题,位置");
        assertThat(Files.readString(table))
                .contains("水务局.txt,导入,")
                .contains("某市水务局 2023年 部门整体支出绩效自评")
                .contains("空.txt,拒收,文件是空的（0 字节）；请重新导出或保存后再上传。,,,");
        assertThat(run(batch.resolve("水务局.txt").toString()).exit()).isZero();
    }

    @Test
    void jsonIsAloneOnStandardOutput() throws IOException {
        var run = run(batch().toString(), "--json");
        var objects = run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(objects).hasSize(2);
        assertThat(objects.getFirst().get("outcome").asString()).isEqualTo("STORED");
        assertThat(objects.getFirst().get("reports").get(0).get("fiscalYear").asInt())
                .isEqualTo(2023);
        assertThat(objects.get(1).get("problems").get(0).get("code").asString()).isEqualTo("EMPTY_FILE");
    }

    @Test
    void barTellsRateAndWhatIsLeft() {
        var written = new StringWriter();
        var bar = new ProgressLine(new PrintWriter(written), true);
        assertThat(bar.line(100, 400, Duration.ofSeconds(10)))
                .isEqualTo("[██████░░░░░░░░░░░░░░░░░░] 100/400  导入 0  未导入 0  提示 0  每秒 10.0 个  约剩 30 秒");
        bar.done(1, 1, new FileOutcome.Refused("a.txt", List.of(Problem.of(ProblemCode.EMPTY_FILE, "空的"))));
        bar.finish();
        assertThat(written.toString())
                .startsWith("\r[")
                .contains("1/1  导入 0  未导入 1")
                .endsWith("\u001b[K" + System.lineSeparator());
    }

    @Test
    void cellThatLooksLikeFormulaStaysText() throws IOException {
        var table = folder.resolve("outcome.csv");
        OutcomeFile.write(table, List.of(new FileOutcome.Skipped("=1+1,\"x\".txt", "跳过")));
        assertThat(Files.readString(table)).contains("\"'=1+1,\"\"x\"\".txt\",跳过,跳过,,,,");
    }

    private Path batch() throws IOException {
        var batch = Files.createDirectories(folder.resolve("batch"));
        Files.writeString(batch.resolve("水务局.txt"), REPORT);
        Files.writeString(batch.resolve("空.txt"), "");
        Files.writeString(batch.resolve(".隐藏.txt"), REPORT);
        return batch;
    }

    private Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new IngestCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--home", folder.resolve("home").toString()))
                        .toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }
}
