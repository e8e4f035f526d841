/** The bureau's own tables (数据模板): four templates, written for download and read by column heading, row by row. */
@NullMarked
package org.mingjian.data.template;

import org.jspecify.annotations.NullMarked;
