package org.partnershiphealth.report.model;

/** Correlation within suppliers with trust so many months earlier. */
public record Lag(String x, String outcome, int months, Double r, Double low, Double high) {}
