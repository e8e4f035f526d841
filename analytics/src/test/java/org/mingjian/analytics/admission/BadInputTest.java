package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.store.Store;

/** What people really upload, through the program's own steps. */
class BadInputTest {

    private final Path batch;
    private final Store store;

    BadInputTest(@TempDir Path folder) throws IOException {
        this.batch = Files.createDirectory(folder.resolve("batch"));
        this.store = Store.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachBadFileGetsItsSentenceAndTheGoodOneIsStored() throws IOException, SQLException {
        Files.write(batch.resolve("1 empty.txt"), new byte[0]);
        Files.write(
                batch.resolve("2 picture.docx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        Files.write(batch.resolve("3 truncated.docx"), truncatedDocx());
        var large = new byte[60 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        Files.write(batch.resolve("4 large.txt"), large);
        Files.writeString(batch.resolve("5 form.csv"), """
                2021年度部门整体支出绩效自评表,,,,
                部门名称,某某市水务局,,,
                一级指标,二级指标,三级指标,分值,得分
                产出指标,数量指标,维修水闸数量,20,19
                产出指标,质量指标,验收合格率,30,30
                总分,,,50,49
                """, Charset.forName("GB18030"));

        var outcome =
                new Admission(store, Steps.standard()).admit(List.of(batch), Origin.REAL, (done, total, file) -> {});

        assertThat(outcome.message()).isEqualTo("共 5 个文件：导入 1，已有 0，拒收 4，未能处理 0，跳过 0。");
        assertThat(outcome.files())
                .filteredOn(FileOutcome.Refused.class::isInstance)
                .extracting(file -> file.problems().getFirst().code())
                .containsExactly(
                        ProblemCode.EMPTY_FILE,
                        ProblemCode.EXTENSION_LIES,
                        ProblemCode.DAMAGED_FILE,
                        ProblemCode.FILE_TOO_LARGE);
        assertThat(refusals()).isEqualTo(4);
    }

    private int refusals() throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM refusal")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** The first half of a docx, as a broken download leaves it. */
    private static byte[] truncatedDocx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }
}
