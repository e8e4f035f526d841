package org.mingjian.data.model;

/** A sentence of the report that claims something an auditor can hold against a figure (正文陈述), verbatim. */
public record NarrativeStatement(String text, SourceRef source) {}
