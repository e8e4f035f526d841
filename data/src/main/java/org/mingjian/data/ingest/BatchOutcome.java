package org.mingjian.data.ingest;

import java.util.List;

/** What became of a batch of files (整批导入结果), in the order of the batch. */
public record BatchOutcome(List<FileOutcome> files) {

    public BatchOutcome {
        files = List.copyOf(files);
    }

    /** Whether each file was stored, was stored before, or was none of ours. */
    public boolean isComplete() {
        return count(FileOutcome.Refused.class) + count(FileOutcome.Failed.class) == 0;
    }

    public long count(Class<? extends FileOutcome> kind) {
        return files.stream().filter(kind::isInstance).count();
    }

    /** One Chinese sentence with the counts. */
    public String message() {
        return "共 %d 个文件：导入 %d，已有 %d，拒收 %d，未能处理 %d，跳过 %d。"
                .formatted(
                        files.size(),
                        count(FileOutcome.Stored.class),
                        count(FileOutcome.Unchanged.class),
                        count(FileOutcome.Refused.class),
                        count(FileOutcome.Failed.class),
                        count(FileOutcome.Skipped.class));
    }
}
