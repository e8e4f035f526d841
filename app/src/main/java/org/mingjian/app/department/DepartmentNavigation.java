package org.mingjian.app.department;

import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.Links;

/** The way to a department's profile (部门入口). */
public final class DepartmentNavigation {

    private DepartmentNavigation() {}

    public static String profile(String departmentId, Filter filter) {
        return Links.to("department/" + departmentId, filter.parameters());
    }
}
