package org.partnershiphealth.report.model;

/** A measure of the catalogue and its state in the run. */
public record MeasureInfo(
    String id,
    String name,
    String kind,
    String party,
    String unit,
    String direction,
    Double target,
    boolean mapped,
    String reason,
    long suppliersOk) {}
