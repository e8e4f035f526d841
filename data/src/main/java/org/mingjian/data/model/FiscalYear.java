package org.mingjian.data.model;

/** The fiscal year a report is about (年度): four digits, not the year of publication. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (value < 1990 || value > 2099) {
            throw new IllegalArgumentException("not a fiscal year of four digits: " + value);
        }
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }
}
