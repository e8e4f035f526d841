/** Generated documents with their truth, and the scoring of the reader on them. */
package org.mingjian.analytics.gallery;
