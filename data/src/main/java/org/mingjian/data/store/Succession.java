package org.mingjian.data.store;

/** What became of a department when its government was reorganised (机构改革). */
public enum Succession {
    /** The same department under a new name (更名). */
    RENAMED,
    /** It went into another one, perhaps with others (合并). */
    MERGED,
    /** It was parted among several (拆分); amounts of the years before are then of no single successor. */
    SPLIT
}
