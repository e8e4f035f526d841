/** A stored document as a person reads it (原文): its blocks, the place highlighted, people's names masked. */
@NullMarked
package org.mingjian.app.document;

import org.jspecify.annotations.NullMarked;
