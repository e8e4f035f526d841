package org.mingjian.analytics.rulebook;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits that hold for one report (适用阈值): of each key exactly one. */
public final class Thresholds {

    private final Map<ThresholdKey, Threshold> byKey;

    private Thresholds(Map<ThresholdKey, Threshold> byKey) {
        this.byKey = byKey;
    }

    static Thresholds of(Function<ThresholdKey, Threshold> find) {
        return new Thresholds(Collections.unmodifiableMap(Arrays.stream(ThresholdKey.values())
                .collect(Collectors.toMap(
                        Function.identity(), find, (one, other) -> one, () -> new EnumMap<>(ThresholdKey.class)))));
    }

    public Threshold get(ThresholdKey key) {
        return Objects.requireNonNull(byKey.get(key), key.wireName());
    }
}
