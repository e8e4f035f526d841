package org.mingjian.analytics.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.admission.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and audits files without storing them. */
@Command(name = "inspect", description = "读取并核对报告，不入库")
final class InspectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "文件", description = "要核对的报告")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "每个文件输出一行 JSON")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        boolean refused = false;
        var mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        var steps = Steps.standard();
        for (var file : files) {
            var inspection = Inspection.of(file, steps);
            refused |= inspection.refused();
            out.println(json ? mapper.writeValueAsString(wire(inspection)) : new PlainReport(inspection).text());
            out.flush();
        }
        return refused ? 2 : 0;
    }

    private static LinkedHashMap<String, @Nullable Object> wire(Inspection inspection) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var document = inspection.document();
        object.put(
                "document", document == null ? WireFormat.refused(inspection.file()) : WireFormat.document(document));
        var reports = new ArrayList<@Nullable Object>();
        inspection.reports().forEach(audited -> reports.add(WireFormat.report(audited.report(), audited.outcome())));
        object.put("reports", reports);
        object.put(
                "problems",
                inspection.problems().stream().map(WireFormat::problem).toList());
        return object;
    }
}
