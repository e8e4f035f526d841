package org.mingjian.app.selfscore;

import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.Links;

/** The way to the self-scores (自评得分入口). */
public final class SelfScoreNavigation {

    private SelfScoreNavigation() {}

    public static String all(Filter filter) {
        return Links.to("scores", filter.parameters());
    }
}
