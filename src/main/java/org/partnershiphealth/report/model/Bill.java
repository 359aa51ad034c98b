package org.partnershiphealth.report.model;

import java.time.LocalDate;

/** An invoice that was settled: when it was due, and how many days later that was. */
public record Bill(String supplierId, LocalDate due, int daysLate) {}
