package org.mingjian.data.store;

import java.util.Arrays;

/**
 * What a document's own words are looked up by (文本签名): how many characters they are, all of them in one number, the
 * bands of their MinHash, and a number for each sentence.
 */
@SuppressWarnings("ArrayRecordComponent") // written down, never compared
public record TextSignature(int characters, long exact, long[] bands, long[] passages) {

    public TextSignature {
        bands = Arrays.copyOf(bands, bands.length);
        passages = Arrays.copyOf(passages, passages.length);
    }
}
