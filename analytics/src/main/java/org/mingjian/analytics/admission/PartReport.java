package org.mingjian.analytics.admission;

import org.mingjian.data.model.Report;
import org.mingjian.data.store.DocumentRole;

/** What one document contributes to a report, its blocks already numbered as the report's (组成部分). */
record PartReport(DocumentRole role, Report report) {}
