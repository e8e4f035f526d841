/** Rules over one report: each answers Consistent, Flagged, NotApplicable or NotComputable; pure, no I/O, no Spark. */
@NullMarked
package org.mingjian.analytics.audit;

import org.jspecify.annotations.NullMarked;
