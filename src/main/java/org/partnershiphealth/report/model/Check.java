package org.partnershiphealth.report.model;

/** A check of the intake that did not simply pass. */
public record Check(
    String table, String rule, String checked, Double value, Double limit, String verdict) {}
