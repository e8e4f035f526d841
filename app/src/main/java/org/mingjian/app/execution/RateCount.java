package org.mingjian.app.execution;

/** How many reports stand in a bin of the histogram (直方图). */
record RateCount(int bin, long count) {}
