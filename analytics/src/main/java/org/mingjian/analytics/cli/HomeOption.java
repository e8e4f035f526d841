package org.mingjian.analytics.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data lies (数据目录). */
final class HomeOption {

    @Option(names = "--home", paramLabel = "目录", description = "数据目录，默认 var", defaultValue = "var")
    Path home = Path.of("var");
}
