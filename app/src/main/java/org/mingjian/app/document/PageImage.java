package org.mingjian.app.document;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.mingjian.data.extract.ExtractionException;

/** The page of a PDF as it was printed (原件页面), the quoted place marked; a click shows it large. */
public final class PageImage extends Div {

    public PageImage(PicturedPage page, DocumentService documents) {
        addClassName("page-image");
        var handler = DownloadHandler.fromInputStream(event -> response(page, documents))
                .inline();
        var image = new Image(handler, "原件第 %d 页，命中处已标出".formatted(page.page()));
        var link = new Anchor(handler, AttachmentType.INLINE, "");
        link.setTarget("_blank");
        link.add(image);
        add(new Paragraph("原件第 %d 页（点开可看大图）".formatted(page.page())), link);
    }

    private static DownloadResponse response(PicturedPage page, DocumentService documents) {
        try {
            var picture = documents.picture(page);
            return new DownloadResponse(
                    new ByteArrayInputStream(picture), "page-" + page.page() + ".png", "image/png", picture.length);
        } catch (ExtractionException broken) {
            return DownloadResponse.error(500, broken);
        }
    }
}
