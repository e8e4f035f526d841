package org.mingjian.app.frame;

import com.vaadin.flow.router.QueryParameters;

/** Addresses within the dashboard (站内链接). */
public final class Links {

    private Links() {}

    public static String to(String path, QueryParameters parameters) {
        var query = parameters.getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
