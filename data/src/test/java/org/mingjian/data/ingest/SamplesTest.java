package org.mingjian.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;

/** The samples of the repository come apart with their figures in place. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("samples");

    @ParameterizedTest
    @CsvSource({
        "pingdingshan-2020-self-evaluation.docx, DOCX, 0",
        "shangjie-2021-self-evaluation.xlsx, XLSX, 1",
        "yiyang-2021-self-evaluation.html, HTML, 3",
        "dongxihu-2020-self-evaluation.docx, DOCX, 2",
        "zhanjiang-2020-verification.txt, TXT, 1"
    })
    void comeApartWithoutAProblem(String file, DocumentFormat format, int grids) throws Exception {
        var document = extract(file);
        assertThat(document.format()).isEqualTo(format);
        assertThat(document.grids()).hasSize(grids);
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void holdTheFiguresOfTheirText() throws Exception {
        assertThat(paragraphs("pingdingshan-2020-self-evaluation.docx"))
                .anyMatch(text -> text.contains("全年预算数3317.23万元"))
                .anyMatch(text -> text.contains("自评得分97分"));
        assertThat(paragraphs("shangjie-2021-self-evaluation.xlsx")).anyMatch(text -> text.contains("95.78"));
        assertThat(paragraphs("yiyang-2021-self-evaluation.html")).anyMatch(text -> text.contains("106.74万元"));
        assertThat(paragraphs("dongxihu-2020-self-evaluation.docx")).anyMatch(text -> text.contains("95.64分"));
        assertThat(paragraphs("zhanjiang-2020-verification.txt")).anyMatch(text -> text.contains("105.09元"));
    }

    @Test
    void holdTheFiguresOfTheirTables() throws Exception {
        assertThat(row("shangjie-2021-self-evaluation.xlsx", "粮食储备补贴")).contains("251.00", "339.00", "135%");
        assertThat(row("yiyang-2021-self-evaluation.html", "年度资金总额")).contains("4120.14", "5052.78", "99.78%");
        assertThat(row("dongxihu-2020-self-evaluation.docx", "招商经费")).contains("900000", "873446.09", "97.05%");
        assertThat(row("zhanjiang-2020-verification.txt", "政府采购执行率")).contains("2", "1.58");
    }

    private static List<String> paragraphs(String file) throws Exception {
        return extract(file).paragraphs().stream().map(Paragraph::text).toList();
    }

    /** The texts of the first table row that holds the label as a cell of its own. */
    private static List<String> row(String file, String label) throws Exception {
        return extract(file).grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .filter(texts -> texts.contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static ExtractedDocument extract(String file) throws IOException, ExtractionException {
        return new DocumentExtraction().extract(file, Files.readAllBytes(SAMPLES.resolve(file)));
    }
}
