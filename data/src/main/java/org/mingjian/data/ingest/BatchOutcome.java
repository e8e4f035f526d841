package org.mingjian.data.ingest;

import java.util.List;

/**
 * What became of a batch of files (整批导入结果), in the order of the batch; how many hidden and temporary files were
 * passed over; and how many files are left where the run was stopped.
 */
public record BatchOutcome(List<FileOutcome> files, int hidden, int left) {

    public BatchOutcome {
        files = List.copyOf(files);
    }

    /** Whether each file was stored, was stored before, or was none of ours. */
    public boolean isComplete() {
        return count(FileOutcome.Refused.class) + count(FileOutcome.Failed.class) + left == 0;
    }

    public long count(Class<? extends FileOutcome> kind) {
        return files.stream().filter(kind::isInstance).count();
    }

    /** Chinese sentences with the counts. */
    public String message() {
        var read = "共 %d 个文件：导入 %d，已有 %d，拒收 %d，未能处理 %d，跳过 %d。"
                .formatted(
                        files.size() + left,
                        count(FileOutcome.Stored.class),
                        count(FileOutcome.Unchanged.class),
                        count(FileOutcome.Refused.class),
                        count(FileOutcome.Failed.class),
                        count(FileOutcome.Skipped.class));
        var passed = hidden == 0 ? "" : "另有 %d 个隐藏或临时文件没有读。".formatted(hidden);
        return left == 0 ? read + passed : read + passed + "中途停止，还有 %d 个没有处理；再次运行会跳过已导入的，接着导入。".formatted(left);
    }
}
