/** The store: DuckDB with its migrations, its one owner, and what is written to it, one transaction per file. */
@NullMarked
package org.mingjian.data.store;

import org.jspecify.annotations.NullMarked;
