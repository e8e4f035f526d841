/** What frames every screen: side navigation, title, filter bar, tables, and how the store is asked (页面框架). */
@NullMarked
package org.mingjian.app.frame;

import org.jspecify.annotations.NullMarked;
