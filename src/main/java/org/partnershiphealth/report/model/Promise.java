package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** A commitment that is still open. */
public record Promise(
    String id, String supplierId, String party, LocalDate due, String kind, String label) {}
