package org.mingjian.analytics.audit;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/** A report another one is held against (对照报告), with the key it is found by. */
public record OtherReport(String reportId, Report report) {

    /** How people call it: by its year, and by its department where that is another one. */
    String told(Report own) {
        var year = report.identity().fiscalYear();
        var name = (year == null ? "" : year.value() + "年") + "报告";
        var department = report.identity().department();
        return comparable(department).equals(comparable(own.identity().department()))
                ? name
                : "“%s”%s".formatted(department, name);
    }

    Counterpart at(SourceRef place, Report own) {
        return new Counterpart(reportId, told(own), place);
    }

    /** Where a reader finds the place: 2020年报告第3页“……”. */
    String tells(SourceRef place, Report own) {
        return told(own) + where(place);
    }

    /** The place alone: 第3页表第2行“……”. */
    static String where(SourceRef place) {
        var where = new StringBuilder();
        if (place.page() != null) {
            where.append("第%d页".formatted(place.page()));
        } else if (place.row() == null) {
            where.append("第%d段".formatted(place.block()));
        }
        if (place.row() != null) {
            where.append("表第%d行".formatted(place.row()));
        }
        var quote = place.quote().strip();
        return where
                + (quote.isEmpty() ? "" : "“" + (quote.length() <= 40 ? quote : quote.substring(0, 40) + "…") + "”");
    }

    private static String comparable(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
