package org.partnershiphealth.report.model;

/** Suppliers of a tier and their share of the spend. */
public record Exposure(String tier, long suppliers, Double share) {}
