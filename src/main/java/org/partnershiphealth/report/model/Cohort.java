package org.partnershiphealth.report.model;

import java.time.YearMonth;

/** The outcome of a quarter of trust of the first 12 months; 4 is the highest. */
public record Cohort(
    String outcome,
    int quarter,
    YearMonth month,
    Double value,
    Double low,
    Double high,
    long suppliers) {}
