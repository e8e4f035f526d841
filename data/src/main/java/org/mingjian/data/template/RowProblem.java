package org.mingjian.data.template;

/** What is wrong with one cell or row of a table (行错误): row and column count from 1 as the file counts. */
public record RowProblem(int row, int column, String heading, String value, String reason) {

    /** One Chinese sentence. */
    public String message() {
        return value.isEmpty()
                ? "第 %d 行第 %d 列“%s”：%s。".formatted(row, column, heading, reason)
                : "第 %d 行第 %d 列“%s”的“%s”：%s。".formatted(row, column, heading, value, reason);
    }
}
