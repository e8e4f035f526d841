package org.mingjian.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFilesTest {

    private final Path folder;

    BatchFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void walksFolderByNameAndSaysWhatItSkips() throws IOException {
        write("b/二.docx");
        write("b/一.XLSX");
        write("a.png");
        write("c.txt");
        write(".hidden.txt");
        write("b/~$二.docx");

        var items = BatchFiles.of(List.of(folder)).items();

        assertThat(items).extracting(BatchFiles.Item::name).containsExactly("a.png", "b/一.XLSX", "b/二.docx", "c.txt");
        assertThat(items)
                .filteredOn(item -> item.skipped() != null)
                .singleElement()
                .satisfies(item -> assertThat(item.skipped()).isEqualTo("跳过“a.png”：不是可导入的文件类型。"));
    }

    @Test
    void countsWhatProgramsLeaveBehind() throws IOException {
        write("报告.docx");
        write("~$报告.docx");
        write("b/.DS_Store");
        write("b/Thumbs.db");
        write("b/~WRL0001.tmp");
        write(".git/报告.docx");
        var files = BatchFiles.of(List.of(folder));
        assertThat(files.items()).extracting(BatchFiles.Item::name).containsExactly("报告.docx");
        assertThat(files.hidden()).isEqualTo(5);
    }

    @Test
    void leavesLinkThatLeadsBackUp() throws IOException {
        write("b/报告.docx");
        Files.createSymbolicLink(folder.resolve("b/up"), folder);
        Files.createSymbolicLink(folder.resolve("c"), folder.resolve("b/报告.docx"));
        var items = BatchFiles.of(List.of(folder)).items();
        assertThat(items).extracting(BatchFiles.Item::name).containsExactly("b/up", "b/报告.docx", "c");
        assertThat(items.getFirst().skipped()).isEqualTo("跳过“b/up”：链接又指回上级文件夹。");
    }

    @Test
    void takesNamedFileWhateverItsName() throws IOException {
        var items = BatchFiles.of(List.of(write("picture.png"), folder.resolve("missing.docx")))
                .items();
        assertThat(items).extracting(BatchFiles.Item::skipped).containsExactly(null, null);
    }

    @Test
    void skipsWhatIsBeyondTheLimit() throws IOException {
        var file = write("one.txt");
        var items = BatchFiles.of(Collections.nCopies(BatchFiles.MOST_FILES + 1, file))
                .items();
        assertThat(items.get(BatchFiles.MOST_FILES - 1).skipped()).isNull();
        assertThat(items.get(BatchFiles.MOST_FILES).skipped()).contains("一批最多 5000 个文件");
    }

    private Path write(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
