package org.mingjian.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.template.TableReader;
import org.mingjian.data.template.TableReading;
import org.mingjian.data.template.Template;

class TemplateWorkbookTest {

    @ParameterizedTest
    @EnumSource
    void anEmptyOneIsRecognisedAndAsksForRows(Template template) throws ExtractionException {
        var reading = read(TemplateWorkbook.of(template));
        assertThat(reading.template()).isEqualTo(template);
        assertThat(reading.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("只有表头"));
    }

    @ParameterizedTest
    @EnumSource
    void oneFilledWithItsExamplesIsReadWhole(Template template) throws ExtractionException, IOException {
        var reading = read(filled(template));
        assertThat(reading.problems().list()).isEmpty();
        assertThat(reading.reports()).hasSize(1);
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void headingsAreFrozenAndExplained(Template template) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateWorkbook.of(template)))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCellComments()).hasSize(template.columns().size());
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(workbook.getSheet("说明").getLastRowNum())
                    .isEqualTo(template.columns().size());
        }
    }

    private static byte[] filled(Template template) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateWorkbook.of(template)));
                var out = new ByteArrayOutputStream()) {
            var row = workbook.getSheetAt(0).createRow(1);
            var columns = template.columns();
            for (int index = 0; index < columns.size(); index++) {
                row.createCell(index).setCellValue(columns.get(index).example());
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static TableReading read(byte[] workbook) throws ExtractionException {
        return TableReader.of(new DocumentExtraction().extract("表.xlsx", workbook))
                .orElseThrow();
    }
}
