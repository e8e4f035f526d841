package org.mingjian.data.model;

/** A line of the yearly tasks or projects (年度主要任务, 项目): budget and executed amount in the unit, rate in percent. */
public record Task(
        String name,
        Reading<PrintedNumber> budget,
        Reading<PrintedNumber> executed,
        Reading<PrintedNumber> rate,
        Unit unit,
        SourceRef source) {}
