package org.mingjian.data.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.Problem;
import org.mingjian.data.store.Saved;

/** What became of one file (单个文件的导入结果), with one Chinese sentence for a person. */
public sealed interface FileOutcome {

    /** The name the person knows the file by. */
    String file();

    String message();

    /** What a person must know about the reading besides; empty when nothing. */
    default List<Problem> problems() {
        return List.of();
    }

    /** Its reports are in the store (已导入). */
    record Stored(String file, String sha256, List<Saved.SavedReport> reports, List<Problem> problems)
            implements FileOutcome {

        private static final int MOST_NAMED = 8;

        public Stored {
            reports = List.copyOf(reports);
            problems = List.copyOf(problems);
        }

        @Override
        public String message() {
            if (reports.size() > MOST_NAMED) {
                return summary();
            }
            return "已导入：" + reports.stream().map(Stored::sentence).collect(Collectors.joining("；")) + "。";
        }

        private String summary() {
            return "已导入 %d 份报告：新增 %d，更正 %d（旧版保留），与已有文件合并 %d；疑点共 %d 条。"
                    .formatted(
                            reports.size(),
                            placed(Saved.Placement.FIRST),
                            placed(Saved.Placement.CORRECTED),
                            placed(Saved.Placement.COMPLETED),
                            reports.stream()
                                    .mapToInt(Saved.SavedReport::findings)
                                    .sum());
        }

        private long placed(Saved.Placement placement) {
            return reports.stream()
                    .filter(report -> report.placement() == placement)
                    .count();
        }

        private static String sentence(Saved.SavedReport report) {
            var what = "%s %d 年".formatted(report.department(), report.fiscalYear());
            var placed =
                    switch (report.placement()) {
                        case FIRST -> what;
                        case CORRECTED -> what + "（更正，现为第 %d 版，旧版保留）".formatted(report.version());
                        case COMPLETED -> what + "（与已有文件合为一份报告）";
                    };
            return report.findings() == 0 ? placed + "，未发现疑点" : placed + "，疑点 %d 条".formatted(report.findings());
        }
    }

    /** The same bytes were stored before; nothing changed (已经导入过). */
    record Unchanged(String file, String sha256, String message) implements FileOutcome {}

    /** Nothing of it is stored but the reason and the original (拒收). */
    record Refused(String file, List<Problem> problems) implements FileOutcome {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a reason: " + file);
            }
        }

        @Override
        public String message() {
            return problems.getFirst().message();
        }
    }

    /** The file is not to blame: the store or the program failed, and nothing of the file is stored (未能处理). */
    record Failed(String file, String message, Throwable cause) implements FileOutcome {}

    /** Not a document of a known format, found in a folder (跳过). */
    record Skipped(String file, String message) implements FileOutcome {}
}
