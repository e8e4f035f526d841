package org.mingjian.data.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.Box;

class PagePictureTest {

    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void drawsThePageAtItsScaleWithPlacesMarkedAndCovered() throws Exception {
        var marked = box(100, 200, 50, 20);
        var covered = box(100, 400, 50, 20);
        var image = image(new PagePicture(144, List.of(marked), List.of(covered)), page(0));
        assertThat(image.getWidth()).isEqualTo(2 * Sheet.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * Sheet.HEIGHT);
        assertThat(image.getRGB(2 * 125, 2 * 210)).isNotEqualTo(WHITE);
        assertThat(image.getRGB(2 * 125, 2 * 410)).isNotEqualTo(WHITE).isNotEqualTo(image.getRGB(250, 420));
        assertThat(image.getRGB(2 * 300, 2 * 300)).isEqualTo(WHITE);
    }

    @Test
    void drawsATurnedPageAsShown() throws Exception {
        var image = image(new PagePicture(72, List.of(box(700, 20, 50, 20)), List.of()), page(90));
        assertThat(image.getWidth()).isEqualTo(Sheet.HEIGHT);
        assertThat(image.getRGB(725, 30)).isNotEqualTo(WHITE);
    }

    @Test
    void drawsAHugePageSmaller() throws Exception {
        var image = image(new PagePicture(2000, List.of(), List.of()), page(0));
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(11_000_000L, 12_100_000L);
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> new PagePicture(72, List.of(), List.of()).png(new byte[] {1, 2, 3}, 1))
                .isInstanceOf(ExtractionException.class);
    }

    private static byte[] page(int rotation) throws Exception {
        try (var sheet = new Sheet(rotation)) {
            sheet.text(50, 50, "a page");
            return sheet.bytes();
        }
    }

    private static BufferedImage image(PagePicture picture, byte[] original) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(picture.png(original, 1)));
    }

    private static Box box(int x, int y, int width, int height) {
        return new Box(
                BigDecimal.valueOf(x), BigDecimal.valueOf(y), BigDecimal.valueOf(width), BigDecimal.valueOf(height));
    }
}
