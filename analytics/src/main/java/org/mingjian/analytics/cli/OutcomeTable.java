package org.mingjian.analytics.cli;

import java.util.List;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Problem;

/** What became of each file, as a person reads it (逐个文件的结果). */
final class OutcomeTable {

    private final List<FileOutcome> files;

    OutcomeTable(List<FileOutcome> files) {
        this.files = files;
    }

    String text() {
        var text = new StringBuilder();
        files.forEach(file -> {
            text.append("%-4s%s\n      %s\n".formatted(word(file), file.file(), file.message()));
            file.problems().stream()
                    .map(Problem::message)
                    .filter(message -> !file.message().contains(message))
                    .forEach(message -> text.append("      ！").append(message).append('\n'));
        });
        return text.toString();
    }

    static String word(FileOutcome file) {
        return switch (file) {
            case FileOutcome.Stored stored -> "导入";
            case FileOutcome.Unchanged unchanged -> "已有";
            case FileOutcome.Refused refused -> "拒收";
            case FileOutcome.Failed failed -> "失败";
            case FileOutcome.Skipped skipped -> "跳过";
        };
    }
}
