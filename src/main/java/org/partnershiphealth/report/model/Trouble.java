package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** An issue; {@code resolved} is null while it is open. */
public record Trouble(
    String supplierId, String label, LocalDate opened, LocalDate resolved, String responsible) {}
