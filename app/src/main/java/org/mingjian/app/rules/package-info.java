/** Rules (规则): every rule's card, and how it has fared in the store. */
@NullMarked
package org.mingjian.app.rules;

import org.jspecify.annotations.NullMarked;
