package org.partnershiphealth.report.model;

/** A supplier against its peers' median. Tiers, never places. */
public record TierRow(
    String supplierId, String party, Double score, Double low, Double high, String tier) {}
