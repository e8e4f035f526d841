package org.mingjian.analytics.benchmark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.MakeDecimal;
import org.apache.spark.sql.catalyst.expressions.UnscaledValue;

/**
 * Names for two of Spark's own expressions that its SQL has none for (整数与定点数互换): a decimal's digits as a whole number,
 * and the way back. Any other way from the one to the other goes through text, at a microsecond a value.
 *
 * @see "Decision 0148"
 */
final class WholeNumbers {

    /** A decimal of up to 18 digits without its point. */
    static final String OF_DECIMAL = "digits_of";

    /** A whole number of millionths as a decimal; absent beyond 18 digits. */
    static final String TO_SIX_DECIMALS = "six_decimals";

    private static final int DIGITS = 18;
    private static final int DECIMALS = 6;

    private WholeNumbers() {}

    /** Makes the names known to the session; the expressions themselves are on every executor already. */
    static void register(SparkSession session) {
        var functions = ((org.apache.spark.sql.classic.SparkSession) session)
                .sessionState()
                .functionRegistry();
        functions.createOrReplaceTempFunction(OF_DECIMAL, arguments -> new UnscaledValue(arguments.head()), "built-in");
        functions.createOrReplaceTempFunction(
                TO_SIX_DECIMALS, arguments -> new MakeDecimal(arguments.head(), DIGITS, DECIMALS, true), "built-in");
    }
}
