package org.mingjian.data.template;

import java.util.List;

/** A template as a CSV file to fill in (CSV 模板): its heading row, UTF-8 with byte order mark. */
public final class TemplateCsv {

    private TemplateCsv() {}

    public static byte[] of(Template template) {
        return CsvText.of(
                List.of(template.columns().stream().map(Column::heading).toList()));
    }
}
