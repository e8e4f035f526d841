package org.mingjian.app.document;

import java.util.List;
import org.mingjian.data.model.Box;

/** A page of a PDF to be drawn (页面图片): what is marked on it, and what is covered because it names a person. */
public record PicturedPage(String document, int page, List<Box> marked, List<Box> covered) {

    public PicturedPage {
        marked = List.copyOf(marked);
        covered = List.copyOf(covered);
    }
}
