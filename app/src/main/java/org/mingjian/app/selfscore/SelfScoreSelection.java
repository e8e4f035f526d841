package org.mingjian.app.selfscore;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Asked;

/** Which signal the list keeps (所选信号); all of them without one. */
record SelfScoreSelection(@Nullable String signal) {

    static final List<String> SIGNALS = List.of("RECOMPUTE", "VERIFIED", "RESIDUAL", "INCOHERENT");

    private static final String SIGNAL = "signal";

    static SelfScoreSelection of(QueryParameters parameters) {
        return new SelfScoreSelection(
                new Asked(parameters).oneOf(SIGNALS, SIGNAL).orElse(null));
    }

    static Map<String, String> parameters(@Nullable String signal) {
        return signal == null ? Map.of() : Map.of(SIGNAL, signal.toLowerCase(Locale.ROOT));
    }
}
