package org.mingjian.analytics.admission;

import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.store.StoreException;

/** Turns what breaks while a file is taken in into its outcome, so that the batch goes on (失败转为结果). */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    static FileOutcome guarded(String fileName, Supplier<FileOutcome> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return failed(fileName, broken);
        }
    }

    static FileOutcome failed(String fileName, Throwable broken) {
        var sentence =
                switch (broken) {
                    case StoreException store -> "“%s”没有入库：%s".formatted(fileName, store.getMessage());
                    case OutOfMemoryError memory -> "“%s”没有入库：内存不够，读不了这么大的文件；请拆分后再导入，或加大内存。".formatted(fileName);
                    default -> "“%s”没有入库，程序处理它时出错（%s）；已有数据未受影响，请把该文件交给维护人员。".formatted(fileName, broken);
                };
        LOG.log(Level.ERROR, sentence, broken);
        return new FileOutcome.Failed(fileName, sentence, broken);
    }
}
