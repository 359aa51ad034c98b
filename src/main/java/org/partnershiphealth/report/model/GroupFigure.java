package org.partnershiphealth.report.model;

import java.time.YearMonth;

/** Median and quartiles of a measure over a group's suppliers in a month. */
public record GroupFigure(
    String group,
    String measure,
    String party,
    YearMonth month,
    Double value,
    Double low,
    Double high,
    long n) {}
