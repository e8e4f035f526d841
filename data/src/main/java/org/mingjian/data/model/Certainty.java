package org.mingjian.data.model;

/** How sure the figures make a finding (确定程度): certain by arithmetic, likely, or a matter of judgement. */
public enum Certainty {
    CERTAIN,
    LIKELY,
    JUDGEMENT
}
