package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** Something worth a mark on a time line. */
public record Event(String supplierId, LocalDate on, String words) {}
