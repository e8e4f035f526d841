package org.mingjian.app.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.pdf.PagePicture;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Service;

/** Draws pages of stored PDFs when they are asked for (页面图片), one at a time, and keeps the last few. */
@Service
class PagePictures {

    private static final int KEPT = 24;
    private static final int DOTS_PER_INCH = 110;

    private final Store store;
    private final Map<PicturedPage, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PicturedPage, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    PagePictures(Store store) {
        this.store = store;
    }

    /** The page as PNG. One at a time: drawing takes memory, and many may look at once. */
    synchronized byte[] png(PicturedPage page) throws ExtractionException {
        var known = drawn.get(page);
        if (known != null) {
            return known;
        }
        var picture = new PagePicture(DOTS_PER_INCH, page.marked(), page.covered())
                .png(store.original(page.document()), page.page());
        drawn.put(page, picture);
        return picture;
    }
}
