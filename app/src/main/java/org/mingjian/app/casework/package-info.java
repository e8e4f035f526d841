/** Casework (核实): what people decide about findings, and who may. */
@NullMarked
package org.mingjian.app.casework;

import org.jspecify.annotations.NullMarked;
