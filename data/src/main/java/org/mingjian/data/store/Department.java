package org.mingjian.data.store;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/** A department as the store knows it (部门), from all of its documents. */
record Department(
        String id,
        String name,
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable GovernmentLevel level,
        @Nullable String sector) {}
