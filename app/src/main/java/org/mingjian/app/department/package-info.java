/** Department profile (部门): its years, measures, findings and documents. */
@NullMarked
package org.mingjian.app.department;

import org.jspecify.annotations.NullMarked;
