/** Records of the domain: what a document says, where it says it, and what was concluded; JDK and JSpecify only. */
@NullMarked
package org.mingjian.data.model;

import org.jspecify.annotations.NullMarked;
