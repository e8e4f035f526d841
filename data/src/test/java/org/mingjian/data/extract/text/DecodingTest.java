package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.ExtractionException;

class DecodingTest {

    private static final String SENTENCE = "全年预算数 3317.23 万元，执行率 98.57%，资金用于招商引资和网络维护。";
    private static final String TRADITIONAL = "全年預算數 3317.23 萬元，執行率 98.57%，資金用於招商引資與網絡維護，績效評價良好。";

    @Test
    void readsUtf8WithAndWithoutMark() throws ExtractionException {
        assertThat(Decoding.of(SENTENCE.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoding(SENTENCE, StandardCharsets.UTF_8, false));
        assertThat(Decoding.of(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(SENTENCE);
    }

    @Test
    void readsGb18030WithoutGuessing() throws ExtractionException {
        var gb18030 = Charset.forName("GB18030");
        assertThat(Decoding.of(SENTENCE.getBytes(gb18030))).isEqualTo(new Decoding(SENTENCE, gb18030, false));
    }

    @Test
    void readsBig5AsGuessed() throws ExtractionException {
        var decoding = Decoding.of(TRADITIONAL.repeat(4).getBytes(Charset.forName("Big5")));
        assertThat(decoding.text()).isEqualTo(TRADITIONAL.repeat(4));
        assertThat(decoding.guessed()).isTrue();
    }

    @Test
    void readsUtf16WithAndWithoutMark() throws ExtractionException {
        assertThat(Decoding.of(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(SENTENCE);
        var unmarked = Decoding.of(SENTENCE.getBytes(StandardCharsets.UTF_16BE));
        assertThat(unmarked.text()).isEqualTo(SENTENCE);
        assertThat(unmarked.guessed()).isTrue();
    }

    @Test
    void prefersTheDeclaredCharsetUnlessItDoesNotFit() throws ExtractionException {
        var big5 = TRADITIONAL.getBytes(Charset.forName("Big5"));
        assertThat(Decoding.declared(big5, "big5").text()).isEqualTo(TRADITIONAL);
        var chinese = SENTENCE.getBytes(Charset.forName("GB18030"));
        assertThat(Decoding.declared(chinese, "utf-8").text()).isEqualTo(SENTENCE);
        assertThat(Decoding.declared(chinese, "gb2312").text()).isEqualTo(SENTENCE);
        assertThat(Decoding.declared(chinese, "no such charset").text()).isEqualTo(SENTENCE);
    }

    @Test
    void readsEachLineOfAFilePastedFromTwoCharsets() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write((SENTENCE + "\n").getBytes(Charset.forName("GB18030")));
        bytes.write((SENTENCE + "\n").getBytes(StandardCharsets.UTF_8));
        var decoding = Decoding.of(bytes.toByteArray());
        assertThat(decoding.text()).isEqualTo((SENTENCE + "\n").repeat(2));
        assertThat(decoding.guessed()).isTrue();
        assertThat(decoding.losses()).isEmpty();
    }

    @Test
    void readsAroundBrokenBytesAndCountsThem() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var bytes = (SENTENCE + "\n").repeat(3).getBytes(charset);
            bytes[5] = (byte) 0xFF;
            bytes[13] = 0;
            var decoding = Decoding.of(Arrays.copyOf(bytes, bytes.length - 3));
            assertThat(decoding.charset()).isEqualTo(charset);
            assertThat(decoding.guessed()).isFalse();
            assertThat(decoding.unreadable()).isBetween(2L, 6L);
            assertThat(decoding.text()).contains(SENTENCE).doesNotContain("\0");
        }
    }

    @Test
    void refusesBinaryJunk() {
        var junk = new byte[5000];
        new Random(7).nextBytes(junk);
        assertThatThrownBy(() -> Decoding.of(junk))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("不是文字");
    }
}
