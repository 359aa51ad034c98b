package org.partnershiphealth.report.model;

/** One rival of the horse race for one outcome, per standard deviation. */
public record Rival(
    String outcome,
    String rival,
    Double estimate,
    Double low,
    Double high,
    long suppliers,
    String winner) {}
