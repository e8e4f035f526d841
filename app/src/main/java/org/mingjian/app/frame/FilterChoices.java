package org.mingjian.app.frame;

import java.util.List;
import java.util.Map;
import org.mingjian.data.model.Origin;

/** What can be chosen in the filter bar (可选项): how many reports each origin has, and what occurs in the chosen one. */
record FilterChoices(
        Map<Origin, Long> reports,
        List<Integer> years,
        List<String> levels,
        List<String> sectors,
        List<String> regions) {}
