package org.partnershiphealth.report.model;

/** How complete a source table is, and how many of its rows were rejected. */
public record Completeness(String table, Double present, long rejected) {}
