/** Files in, facts and findings stored: extract, read, audit, save, one transaction per file. */
@NullMarked
package org.mingjian.analytics.admission;

import org.jspecify.annotations.NullMarked;
