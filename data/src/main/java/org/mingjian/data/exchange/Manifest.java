package org.mingjian.data.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dataset says about itself (数据集说明): written last, so a folder without one is not whole.
 * Created is an instant in UTC as text.
 */
public record Manifest(
        int schemaVersion,
        Map<String, Long> rows,
        int readerVersion,
        @Nullable String rulebookVersion,
        String created) {

    /** Version of the tables and columns of {@link DatasetTable}. */
    public static final int SCHEMA_VERSION = 1;

    private static final String FILE = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        rows = Map.copyOf(rows);
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** Reads the manifest of a folder, or says in one sentence why the folder is not a dataset. */
    public static Manifest read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new ExchangeException("%s 不是完整的数据集：缺少 manifest.json，请重新生成或导出。".formatted(folder));
        }
        try {
            var manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest.schemaVersion() != SCHEMA_VERSION) {
                throw new ExchangeException("数据集 %s 的结构版本是 %d，本程序只认 %d，请用同一版本重新生成。"
                        .formatted(folder, manifest.schemaVersion(), SCHEMA_VERSION));
            }
            return manifest;
        } catch (IOException | JacksonException broken) {
            throw new ExchangeException("%s 读不出来：%s，请重新生成数据集。".formatted(file, broken.getMessage()), broken);
        }
    }
}
