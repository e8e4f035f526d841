package org.mingjian.app.frame;

import java.math.BigDecimal;
import java.util.List;

/** The bins of an execution-rate histogram (执行率分组); exactly 100 % is a bin of its own, number 13. */
public final class RateBins {

    public static final int EXACTLY_ONE = 13;

    /** Rates are kept with eight decimals, so the next one above a bound is the bound and 10⁻⁸. */
    private static final List<String> LOWER = List.of(
            "",
            "0.60",
            "0.65",
            "0.70",
            "0.75",
            "0.80",
            "0.85",
            "0.90",
            "0.95",
            "0.96",
            "0.97",
            "0.98",
            "0.99",
            "1",
            "1.00000001",
            "1.05000001",
            "1.20000001");

    private static final List<String> LABELS = List.of(
            "60%以下",
            "60–65%",
            "65–70%",
            "70–75%",
            "75–80%",
            "80–85%",
            "85–90%",
            "90–95%",
            "95–96%",
            "96–97%",
            "97–98%",
            "98–99%",
            "99–100%",
            "正好100%",
            "100–105%",
            "105–120%",
            "120%以上");

    private RateBins() {}

    public static List<String> labels() {
        return LABELS;
    }

    /** The lower bound as a fraction; empty where the bin is open. */
    public static String from(int bin) {
        return LOWER.get(bin);
    }

    /** The bound the bin stays below, as a fraction; empty where the bin is open. */
    public static String below(int bin) {
        if (bin == LABELS.size() - 1) {
            return "";
        }
        return LOWER.get(bin + 1);
    }

    /** The bin a rate falls into, for marking a quartile. */
    public static int of(BigDecimal rate) {
        int bin = 0;
        while (bin < LABELS.size() - 1 && rate.compareTo(new BigDecimal(LOWER.get(bin + 1))) >= 0) {
            bin++;
        }
        return bin;
    }
}
