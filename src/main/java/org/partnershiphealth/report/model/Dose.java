package org.partnershiphealth.report.model;

/** The outcome in one fifth of trust against the middle fifth. */
public record Dose(String x, String outcome, int bin, Double value, Double low, Double high) {}
