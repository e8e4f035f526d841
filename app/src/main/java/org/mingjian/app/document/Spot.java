package org.mingjian.app.document;

import org.mingjian.data.model.Box;

/** A rectangle on a page of a PDF (页面位置). */
public record Spot(int page, Box box) {}
