package org.mingjian.data.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a dataset with their typed columns (数据集表), named as in the store.
 * Money is {@code DECIMAL(18,2)} yuan, points {@code DECIMAL(9,4)}, rates {@code DECIMAL(18,8)} fractions.
 */
public enum DatasetTable {
    DEPARTMENT("department_id name province city county level sector origin"),
    /** What became of departments in reorganisations, so that a trend goes on from one to the other. */
    DEPARTMENT_SUCCESSION("department_id successor_id kind year:INTEGER origin"),
    REPORT("""
            report_id department_id department province city county level sector fiscal_year:INTEGER kind project form
            version:INTEGER current:BOOLEAN claimed_score:POINTS verified_score:POINTS supported_score:POINTS grade
            verifiable_share:RATE reader_version:INTEGER rulebook_version light fixed_light light_explanation
            origin"""),
    SCORE("report_id score_no:INTEGER role score:POINTS out_of:POINTS grade raw PLACE origin"),
    COMPONENT("report_id component_no:INTEGER name score:POINTS weight:POINTS raw_score raw_weight PLACE origin"),
    FIGURE("""
            report_id figure_no:INTEGER measure value:PRINTED raw unit amount:MONEY rate:RATE basis period scope funding
            label PLACE origin"""),
    TASK("""
            report_id task_no:INTEGER name budget:MONEY executed:MONEY rate:RATE raw_budget raw_executed raw_rate unit
            PLACE origin"""),
    INDICATOR("""
            report_id line_no:INTEGER level1 level2 level3 target measure_unit actual weight:POINTS score:POINTS
            verified_score:POINTS entitled_score:POINTS entitled_explanation reason PLACE origin"""),
    THREE_PUBLIC("""
            report_id department_id fiscal_year:INTEGER total_budget:MONEY total_final:MONEY total_prior:MONEY
            abroad_budget:MONEY abroad_final:MONEY abroad_prior:MONEY reception_budget:MONEY reception_final:MONEY
            reception_prior:MONEY vehicle_budget:MONEY vehicle_final:MONEY vehicle_prior:MONEY origin"""),
    FINDING("""
            finding_id finding_no:BIGINT report_id rule rule_version:INTEGER family severity certainty title reported
            expected explanation points:POINTS amount:MONEY origin"""),
    EVIDENCE("finding_id evidence_no:INTEGER PLACE"),
    /** A made document and its blocks, so that a finding on made data has a page to show; not in a snapshot. */
    DOCUMENT("sha256 file_name format bytes:BIGINT pages:INTEGER role received_at:TIMESTAMP origin"),
    DOCUMENT_BLOCK("sha256 block:INTEGER page:INTEGER kind text cells"),
    REPORT_DOCUMENT("report_id sha256 role block_offset:INTEGER"),
    /**
     * What the population generator broke, by which of its errors, and the rules that are to find it; of a near miss the
     * same rules must be silent. Only in a dataset, never in the store.
     */
    PLANTED("report_id code measure detail error rules near_miss:BOOLEAN origin");

    /** A column and its DuckDB type, with the decimal places of a decimal. */
    public record Column(String name, String type, int places) {

        private static final int NONE = -1;

        Column(String name, String type) {
            this(name, type, places(type));
        }

        private static int places(String type) {
            return type.startsWith("DECIMAL(")
                    ? Integer.parseInt(type.substring(type.indexOf(',') + 1, type.length() - 1))
                    : NONE;
        }

        int scale() {
            if (places == NONE) {
                throw new IllegalArgumentException("a decimal for " + this);
            }
            return places;
        }
    }

    private static final Set<DatasetTable> DOCUMENTS = Set.of(DOCUMENT, DOCUMENT_BLOCK, REPORT_DOCUMENT);

    private final List<Column> columns;

    DatasetTable(String columns) {
        this.columns = Stream.of(columns.split("\\s+"))
                .flatMap(DatasetTable::expand)
                .map(DatasetTable::column)
                .toList();
    }

    private static Stream<String> expand(String word) {
        return word.equals("PLACE")
                ? Stream.of("page:INTEGER", "block:INTEGER", "row_no:INTEGER", "column_no:INTEGER", "quote")
                : Stream.of(word);
    }

    private static Column column(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? new Column(word, "VARCHAR")
                : new Column(word.substring(0, colon), type(word.substring(colon + 1)));
    }

    private static String type(String word) {
        return switch (word) {
            case "MONEY" -> "DECIMAL(18,2)";
            case "POINTS" -> "DECIMAL(9,4)";
            case "RATE" -> "DECIMAL(18,8)";
            case "PRINTED" -> "DECIMAL(38,10)";
            default -> word;
        };
    }

    /** Its folder in a dataset and its table in the store. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Column> columns() {
        return columns;
    }

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String createStatement() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", ", "CREATE TABLE " + tableName() + " (", ")"));
    }

    boolean has(String column) {
        return columns.stream().anyMatch(candidate -> candidate.name().equals(column));
    }

    /** Whether a snapshot of the store holds it: what was read and concluded, without the pages. */
    boolean inSnapshot() {
        return this != PLANTED && !DOCUMENTS.contains(this);
    }
}
