package org.partnershiphealth.report.model;

import java.time.YearMonth;

/** A measure of a supplier over the 12 months to a month. */
public record Cell(
    String supplierId,
    String measure,
    String party,
    YearMonth month,
    Double value,
    Double n,
    String status) {}
