package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingjian.data.template.Template;
import org.mingjian.data.template.TemplateCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The templates of the bureau's own tables: which there are, and an empty one to fill in. */
@Command(
        name = "template",
        description = "财政局自有数据表的模板",
        subcommands = {TemplateCommand.ListTemplates.class, TemplateCommand.Write.class})
final class TemplateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "template needs list or write");
    }

    /** Lists the templates. */
    @Command(name = "list", description = "列出模板")
    static final class ListTemplates implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            for (var template : Template.values()) {
                out.println("%-16s %s：%s".formatted(template.wireName(), template.title(), template.purpose()));
            }
            out.flush();
            return 0;
        }
    }

    /** Writes an empty template; a file that is there is never overwritten. */
    @Command(name = "write", description = "写出空模板（CSV）")
    static final class Write implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "名称", description = "模板名称，见 template list")
        private String name = "";

        @Parameters(index = "1", paramLabel = "文件", description = "要写的 CSV 文件")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            var template = Template.ofWireName(name)
                    .orElseThrow(() -> new IllegalArgumentException("没有模板“%s”，可用的是 %s。"
                            .formatted(
                                    name,
                                    Arrays.stream(Template.values())
                                            .map(Template::wireName)
                                            .collect(Collectors.joining("、")))));
            write(TemplateCsv.of(template));
            spec.commandLine().getOut().println("已写出“%s”模板：%s".formatted(template.title(), file));
            return 0;
        }

        private void write(byte[] content) {
            try {
                Files.write(file, content, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException there) {
                throw new IllegalArgumentException("文件“%s”已经存在，请换一个文件名。".formatted(file), there);
            } catch (IOException broken) {
                throw new IllegalArgumentException("文件“%s”写不了，请检查目录和权限。".formatted(file), broken);
            }
        }
    }
}
