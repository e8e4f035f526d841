package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and audits files, folders and archives without storing them. */
@Command(name = "inspect", description = "读取并核对报告，不入库")
final class InspectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "路径", description = "要核对的报告、文件夹或 zip 压缩包")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "每个文件输出一行 JSON，压缩包里的文件各一行")
    private boolean json;

    @Option(names = "--html", paramLabel = "文件或目录", description = "另写成网页：一份报告写一个 .html 文件，几份报告写在一个目录里")
    private @Nullable Path html;

    @Mixin
    private RulesOption rules = new RulesOption();

    private int inspected;
    private boolean refused;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        var paint = Paint.of(spec.commandLine().getColorScheme().ansi().enabled());
        var pages = html == null ? null : HtmlFiles.to(html, paths);
        var steps = rules.steps(null, spec.commandLine().getErr());
        int batches = new InspectionRun(steps, inspection -> {
                    inspected++;
                    refused |= inspection.refused();
                    out.println(
                            json
                                    ? mapper.writeValueAsString(wire(inspection))
                                    : new PlainReport(inspection, paint).text());
                    if (pages != null) {
                        pages.write(inspection).ifPresent(page -> say("网页已写入 %s。".formatted(page)));
                    }
                    out.flush();
                })
                .inspect(paths);
        if (batches > 1) {
            spec.commandLine()
                    .getErr()
                    .println("文件较多，分 %d 批核对（每批至多 %d 个），各批之间没有对照；要全部对照请先导入再核对。"
                            .formatted(batches, InspectionRun.MOST_FILES));
        }
        if (inspected == 0) {
            spec.commandLine().getErr().println("没有找到可核对的文件；请检查路径，或把报告放进该文件夹。");
            return 2;
        }
        return refused ? 2 : 0;
    }

    /** Where standard output is read by a program, words for people go beside it. */
    private void say(String sentence) {
        var line = spec.commandLine();
        (json ? line.getErr() : line.getOut()).println(sentence);
    }

    private static LinkedHashMap<String, @Nullable Object> wire(Inspection inspection) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var document = inspection.document();
        object.put(
                "document", document == null ? WireFormat.refused(inspection.file()) : WireFormat.document(document));
        var reports = new ArrayList<@Nullable Object>();
        inspection.reports().forEach(audited -> reports.add(WireFormat.report(audited)));
        object.put("reports", reports);
        object.put(
                "problems",
                inspection.problems().stream().map(WireFormat::problem).toList());
        return object;
    }
}
