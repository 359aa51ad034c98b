package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** An act of the ledger. */
public record Act(
    String supplierId,
    String party,
    String indicator,
    LocalDate on,
    boolean kept,
    Double daysLate,
    String sourceTable,
    String sourceKey) {}
