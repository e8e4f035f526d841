/** Plain and delimited text becomes blocks: txt in any Chinese encoding, csv. */
@NullMarked
package org.mingjian.data.extract.text;

import org.jspecify.annotations.NullMarked;
