package org.mingjian.data.model;

/** The score of one part of the total, as stated (分项得分), with its weight (分值); both in points. */
public record ComponentScore(
        String name, Reading<PrintedNumber> score, Reading<PrintedNumber> weight, SourceRef source) {}
